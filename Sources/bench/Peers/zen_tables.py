"""Times lookups of zen-engine in the tables that `bench engine` writes: one line a table, microseconds a lookup in each round.

The quicker of its two ways on the table at hand is told: by key through a loader, or a decision made of compiled content.

usage: zen_tables.py FOLDER ROWS ROUNDS LOOKUPS
"""

import json
import sys
import time

import zen


def lookup(cells, rows, index):
    row = index * 7919 % rows
    return row, f"c{row}" if cells == "equality" else row * 10 + 5


def measure(evaluate, cells, rows, rounds, lookups):
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        for index in range(lookups):
            row, x = lookup(cells, rows, index)
            answer = evaluate({"x": x})
            if answer["result"]["o"] != row:
                sys.exit(f"zen-engine answers {answer['result']} for {x}")
        times.append((time.perf_counter() - start) / lookups * 1e6)
    # The first round warms up.
    return sorted(times[1:])


def main(folder, rows, rounds, lookups):
    for cells in ("equality", "ranges"):
        with open(f"{folder}/{cells}.json", encoding="utf-8") as file:
            text = file.read()
        engine = zen.ZenEngine({"loader": {"type": "static", "content": {"table": json.loads(text)}}})
        decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(text))
        for trace in (False, True):
            options = {"trace": trace}
            ways = (
                lambda x: engine.evaluate("table", x, options),
                lambda x: decision.evaluate(x, options),
            )
            times = min(
                (measure(way, cells, rows, rounds, lookups) for way in ways), key=lambda times: times[rounds // 2]
            )
            name = f"zen-engine, {rows} rows, {cells}{', trace' if trace else ''}"
            print(name, "us", *times, sep="\t")


main(sys.argv[1], *map(int, sys.argv[2:5]))
