"""Times lookups of zen-engine in the tables that `bench engine` writes: one line a table, microseconds a lookup.

usage: zen_peer.py FOLDER ROWS ROUNDS LOOKUPS
"""

import sys
import time

import zen

folder, rows, rounds, lookups = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
for cells in ("equality", "ranges"):
    for trace in (False, True):
        with open(f"{folder}/{cells}.json", encoding="utf-8") as file:
            decision = zen.ZenEngine().create_decision(file.read())
        times = []
        for _ in range(rounds):
            start = time.perf_counter()
            for index in range(lookups):
                row = index * 7919 % rows
                x = f"c{row}" if cells == "equality" else row * 10 + 5
                answer = decision.evaluate({"x": x}, {"trace": trace})
                if answer["result"]["o"] != row:
                    sys.exit(f"zen-engine answers {answer['result']} for {x}")
            times.append((time.perf_counter() - start) / lookups * 1e6)
        times.sort()
        name = f"{cells}{', trace' if trace else ''}"
        print(f"zen-engine {name}: {times[0]:.2f} / {times[len(times) // 2]:.2f} / {times[-1]:.2f} us")
