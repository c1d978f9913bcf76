import FEEL
import Testing

@Suite struct `Numbers against another implementation` {
  @Test(arguments: ["+", "-", "*", "/", "sqrt", "exp", "ln", "**"])
  func `agree to the last digit`(_ operation: String) throws {
    let rows = ReferenceTable.rows.split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0[0] == operation }
    #expect(rows.count > 50)
    for row in rows {
      let left = try #require(Decimal(row[1]), "\(row)")
      let right = try #require(Decimal(row[row.count - 2]), "\(row)")
      let result: Decimal? =
        switch operation {
        case "+": left + right
        case "-": left - right
        case "*": left * right
        case "/": left / right
        case "sqrt": left.squareRoot
        case "exp": left.exponential
        case "ln": left.naturalLogarithm
        default: left.power(right)
        }
      #expect(result == (row.last == "nil" ? nil : Decimal(row[row.count - 1])), "\(row)")
    }
  }
}
