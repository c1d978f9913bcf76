/// The value of an `@` literal, or of `duration()`.
///
/// Source: DMN 1.5, grammar rule 65 and table 72.
public enum TemporalLiteral: Hashable, Sendable {
  /// A date, such as `2012-12-24`.
  case date(CivilDate)
  /// A time, such as `14:10:30+01:00`.
  case time(CivilTime)
  /// A date and time, such as `2012-12-24T14:10:30`.
  case dateAndTime(DateAndTime)
  /// A duration in days and smaller parts, such as `P1DT2H`.
  case daysAndTime(DaysAndTimeDuration)
  /// A duration in years and months, such as `P1Y2M`.
  case yearsAndMonths(YearsAndMonthsDuration)

  /// Reads the text of an `@` literal; nil when it is of none of the five forms, which no text shares.
  public init?(_ text: String) {
    if let duration = Self(duration: text) {
      self = duration
    } else if let date = CivilDate(text) {
      self = .date(date)
    } else if let time = CivilTime(text) {
      self = .time(time)
    } else if let moment = DateAndTime(text) {
      self = .dateAndTime(moment)
    } else {
      return nil
    }
  }

  /// Reads a duration of either kind; nil when it mixes them or is neither.
  ///
  /// Source: `duration(from)`, DMN 1.5, table 72.
  public init?(duration text: String) {
    if let duration = DaysAndTimeDuration(text) {
      self = .daysAndTime(duration)
    } else if let duration = YearsAndMonthsDuration(text) {
      self = .yearsAndMonths(duration)
    } else {
      return nil
    }
  }
}
