"""Writes the zone table of FEEL, and the rows its tests compare zones and dates with.

Usage: python3 zones.py ZONEINFO VERSION
  ZONEINFO  a folder of compiled time zones, as in Debian's package tzdata (/usr/share/zoneinfo)
  VERSION   the version of that package, for the first line of what is written

Writes Sources/FEEL/Temporal/ZoneTable.swift and Tests/FEELTests/Temporal/PythonRows.swift. The table is checked
here against every transition of its source and of its rules; the rows come from Python's own zoneinfo, which shares no code with it.

How the table is made: digits are ASCII from "0" on, without the backslash, six bits each. An integer is five bits
a digit, low digits first, the sixth bit set on all but the last; signed integers are zigzagged. A zone is
  rule:         standard offset, 0 or 1; if 1: summer offset, then its start and its end, each month, week, weekday,
                second of the day (the footer of TZif, for all instants after the last transition)
  offsets:      how many, then each, in seconds east of Greenwich; the first holds before the first transition
  transitions:  how many; if any: the last instant in seconds, then each as (quarters of an hour since the one
                before) * 2 + (1 if a remainder in seconds follows), that remainder, the place of the new offset
"""

import bisect
import calendar
import os
import pathlib
import random
import re
import struct
import sys

QUARTER = 900
EPOCH = -5_000_000_000 // QUARTER  # before the earliest transition, in 1835
NAME_WIDTH = 32
DIGITS = [chr(c) for c in range(48, 113) if chr(c) != "\\"]


def unsigned(value):
    out = ""
    while True:
        value, low = value >> 5, value & 31
        out += DIGITS[low | (32 if value else 0)]
        if not value:
            return out


def signed(value):
    return unsigned(value * 2 if value >= 0 else -value * 2 - 1)


def read(path):
    """The instants, the offset after each, the first offset and the footer of a TZif file of version 2 or later."""
    data = path.read_bytes()
    assert data[:4] == b"TZif" and data[4:5] >= b"2", path

    def header(at):
        return struct.unpack(">6l", data[at + 20 : at + 44])

    utc, std, leap, times, types, chars = header(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + std + utc
    utc, std, leap, times, types, chars = header(at)
    assert leap == 0, path
    at += 44
    instants = struct.unpack(f">{times}q", data[at : at + 8 * times])
    at += 8 * times
    kinds = data[at : at + times]
    at += times
    offsets = [struct.unpack(">lBB", data[at + 6 * i : at + 6 * i + 6])[0] for i in range(types)]
    footer = data[at + 6 * types + chars + leap * 12 + std + utc :].decode().strip("\n")
    kept, after, current = [], [], offsets[0]
    for instant, kind in zip(instants, kinds):
        if instant < -(2**40):
            current = offsets[kind]
        elif offsets[kind] != (after[-1] if after else current):
            kept.append(instant)
            after.append(offsets[kind])
    return kept, after, current, footer


def clock(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(p) for p in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def rule(footer):
    """The standard offset and, where there is one, (summer offset, start, end)."""
    name = r"(?:<[^>]+>|[A-Za-z]+)"
    time = r"[+-]?\d+(?::\d+){0,2}"
    match = re.fullmatch(rf"{name}({time})(?:{name}({time})?,([^,]+),([^,]+))?", footer)
    assert match, footer
    standard = -clock(match[1])
    if not match[3]:
        return standard, None

    def day(text):
        month, week, weekday, at = re.fullmatch(rf"M(\d+)\.(\d)\.(\d)(?:/({time}))?", text).groups()
        return int(month), int(week), int(weekday), clock(at or "2")

    return standard, (-clock(match[2]) if match[2] else standard + 3600, day(match[3]), day(match[4]))


def changes(footer, years):
    """The instants of a rule in these years, each with the offset after it."""
    standard, summer = rule(footer)
    if not summer:
        return []
    found = []
    for year in years:
        for (month, week, weekday, at), before, after in [
            (summer[1], standard, summer[0]),
            (summer[2], summer[0], standard),
        ]:
            first, length = calendar.monthrange(year, month)
            day = 1 + (weekday - 1 - first) % 7 + 7 * (week - 1)
            if day > length:
                day -= 7
            found.append((calendar.timegm((year, month, day, 0, 0, 0)) + at - before, after))
    return sorted(found)


def encode(path):
    instants, after, first, footer = read(path)
    standard, summer = rule(footer)
    ruled = changes(footer, range(1900, 2045))
    # What the rule alone would have given up to the end of the list need not be kept, one transition apart.
    keep = len(instants)
    tail = [change for change in ruled if instants and change[0] <= instants[-1]]
    while keep and tail and tail.pop() == (instants[keep - 1], after[keep - 1]):
        keep -= 1
    keep = min(len(instants), keep + 1)

    def offset(instant):
        if keep and instant < instants[keep - 1]:
            index = bisect.bisect_right(instants, instant)
            return after[index - 1] if index else first
        index = bisect.bisect_right(ruled, (instant, 10**9))
        return ruled[index - 1][1] if ruled else standard

    if not keep:
        assert not instants and first == standard, path
    for instant, value in zip(instants, after):
        assert offset(instant) == value, (path, instant)
    for instant, value in zip(instants, [first] + after):
        assert offset(instant - 1) == value, (path, instant - 1)
    for instant, _ in ruled:
        index = bisect.bisect_right(instants, instant)
        if not instants or instant <= instants[-1]:
            assert offset(instant) == (after[index - 1] if index else first), (path, instant)

    out = signed(standard) + unsigned(1 if summer else 0)
    if summer:
        out += signed(summer[0])
        for month, week, weekday, at in summer[1:]:
            out += unsigned(month) + unsigned(week) + unsigned(weekday) + signed(at)
    offsets = list(dict.fromkeys([first] + after[:keep]))
    out += unsigned(len(offsets)) + "".join(signed(o) for o in offsets)
    out += unsigned(keep)
    if keep:
        out += signed(instants[keep - 1])
    previous = EPOCH
    for instant, value in zip(instants[:keep], after):
        quarter, rest = divmod(instant, QUARTER)
        assert quarter >= previous
        out += unsigned((quarter - previous) * 2 + (1 if rest else 0)) + (unsigned(rest) if rest else "")
        out += unsigned(offsets.index(value))
        previous = quarter
    return out


def names(root):
    found = []
    for folder, folders, files in os.walk(root):
        relative = pathlib.Path(folder).relative_to(root)
        if relative.parts[:1] in [("posix",), ("right",)]:
            continue
        for file in files:
            path = pathlib.Path(folder, file)
            if path.read_bytes()[:4] == b"TZif":
                found.append(str(relative / file))
    # the host's own zone, the pseudo zone of an unconfigured host, and an old alias of POSIX rules
    return sorted(set(found) - {"localtime", "posixrules", "Factory"})


def literal(text, width):
    return "\\\n".join(f"    {text[at : at + width]}" for at in range(0, len(text), width))


def table(root, version):
    records, places, rows = "", {}, ""
    for name in names(root):
        record = encode(root / name)
        if record not in places:
            places[record] = len(records)
            records += record
        place = places[record]
        assert len(name) <= NAME_WIDTH and place < 64**3
        rows += name.ljust(NAME_WIDTH) + "".join(DIGITS[place >> shift & 63] for shift in (12, 6, 0))
    return f'''// Made by Tests/FEELTests/Temporal/zones.py from Debian's tzdata {version}; do not edit.

/// The rules of the IANA time zones, packed as zones.py says, in the order of their names.
///
/// Source: IANA Time Zone Database, as compiled by Debian's tzdata {version}.
enum ZoneTable {{
  /// The version of the package the table was made from.
  static let version = "{version}"

  /// A row for each zone and link, sorted by name: the name in 32 characters, then where its rules start.
  static let names: StaticString = """
{literal(rows, 3 * (NAME_WIDTH + 3))}
    """

  /// The rules, one after the other; zones that keep the same time share theirs.
  static let rules: StaticString = """
{literal(records, 105)}
    """
}}
'''


def rows(root, version):
    os.environ["PYTHONTZPATH"] = str(root)
    import datetime
    import zoneinfo

    zoneinfo.reset_tzpath([str(root)])
    epoch = datetime.datetime(1970, 1, 1)
    utc = datetime.timezone.utc
    random.seed(20260101)

    def at(zone, seconds):
        moment = (epoch + datetime.timedelta(seconds=seconds)).replace(tzinfo=utc)
        return int(moment.astimezone(zone).utcoffset().total_seconds())

    sums = ""
    for name in names(root):
        zone = zoneinfo.ZoneInfo(name)
        total, state = 2166136261, 1
        for _ in range(400):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            seconds = -4_400_000_000 + (state >> 20) % 9_000_000_000
            total = (total ^ (at(zone, seconds) % 2**32)) * 16777619 % 2**32
        sums += f"    {name} {total}\n"
    dates = ""
    for _ in range(120):
        day = datetime.date.fromordinal(random.randrange(1, datetime.date.max.toordinal() + 1))
        if random.random() < 0.5:
            day = day.replace(month=random.choice((1, 12)), day=random.randint(1, 7) + random.choice((0, 24)))
        week, weekday = day.isocalendar()[1:]
        count = day.toordinal() - datetime.date(1970, 1, 1).toordinal()
        dates += f"    {day.isoformat()} {count} {weekday} {day.timetuple().tm_yday} {week}\n"
    chosen = """Europe/Paris Europe/London Europe/Dublin Europe/Moscow Europe/Lisbon Europe/Amsterdam America/New_York
        America/Martinique America/Cayenne America/Guadeloupe America/Miquelon America/Sao_Paulo America/St_Johns
        America/Nuuk America/Santiago America/Caracas Indian/Reunion Indian/Mayotte Indian/Kerguelen Pacific/Noumea
        Pacific/Tahiti Pacific/Marquesas Pacific/Wallis Pacific/Apia Pacific/Kiritimati Pacific/Chatham
        Australia/Melbourne Australia/Sydney Australia/Lord_Howe Asia/Dhaka Asia/Kathmandu Asia/Tehran Asia/Gaza
        Asia/Jerusalem Asia/Pyongyang Asia/Manila Africa/Casablanca Africa/Cairo Africa/Monrovia Africa/Juba
        Antarctica/Troll Antarctica/Casey Atlantic/Azores Etc/UTC Etc/GMT+12 EST5EDT""".split()
    instants, locals_ = "", ""
    for name in chosen:
        zone = zoneinfo.ZoneInfo(name)
        times, after, first, footer = read(root / name)
        before = [first] + after
        picks = random.sample(range(len(times)), min(6, len(times)))
        seconds = [times[i] + d for i in picks for d in (-1, 0)]
        seconds += [random.randrange(2_147_483_648, 100_000_000_000) for _ in range(3)]
        for second in sorted(seconds):
            instants += f"    {name} {second} {at(zone, second)}\n"
        for i in sorted(picks):
            low, high = sorted((before[i], after[i]))
            for local in (times[i] + low - 1, times[i] + low, times[i] + (low + high) // 2, times[i] + high - 1,
                          times[i] + high):
                moment = epoch + datetime.timedelta(seconds=local)
                true = moment.replace(tzinfo=zone)
                instant = int((true.astimezone(utc).replace(tzinfo=None) - epoch).total_seconds())
                locals_ += f"    {name} {moment.isoformat()} {instant} {at(zone, instant)}\n"
    return f'''// Made by zones.py beside this file from Debian's tzdata {version}, by Python's zoneinfo; do not edit.

/// What Python's zoneinfo and datetime say of zones and dates.
enum PythonRows {{
  /// Zone, instant in seconds since 1970, offset in seconds: around transitions, and beyond 2037.
  static let instants = """
{instants}    """

  /// Zone, local date and time, instant it stands for, offset then: around transitions, in gaps and overlaps.
  static let locals = """
{locals_}    """

  /// Zone, FNV-1a sum of its offsets at 400 instants from 1830 to 2115.
  static let sums = """
{sums}    """

  /// Date, days since 1970, day of the week, day of the year, week of the year.
  static let dates = """
{dates}    """
}}
'''


if __name__ == "__main__":
    root, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    project = pathlib.Path(__file__).resolve().parents[3]
    (project / "Sources/FEEL/Temporal/ZoneTable.swift").write_text(table(root, version))
    (project / "Tests/FEELTests/Temporal/PythonRows.swift").write_text(rows(root, version))
