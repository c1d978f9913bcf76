"""The answers of copil in the peers' form, from what `copil evaluate --json` wrote; and the flat facts as a table.

usage: expected.py EVALUATIONS.jsonl ANSWERS FOLDER FACTS.tsv
"""

import glob
import json
import sys

import peer

MEANING = {"satisfait": peer.YES, "nonSatisfait": peer.NO, "inconnu": peer.UNKNOWN}
VIGILANCE = {"aExaminer": peer.YES, "satisfait": peer.NO, "inconnu": peer.UNKNOWN}


def answer(critere):
    """One answer; a sum that nobody asks for is no critère at all, and zero."""
    if critere is None:
        return 0
    told = critere["reponse"]
    if told == "sansObjet":
        return peer.NOT_APPLICABLE
    if told == "inconnu":
        return peer.UNKNOWN
    if critere["role"] == "notation":
        return critere["points"]
    if critere["role"] == "proposition":
        return round(critere["montant"] * 100)
    return (VIGILANCE if critere["role"] == "vigilance" else MEANING)[told]


def main(evaluations, answers, folder, table):
    rows = []
    with open(evaluations, encoding="utf-8") as file:
        for line in file:
            evaluation = json.loads(line)
            by_name = {critere["critere"]: critere for critere in evaluation["criteres"]}
            rows.append([evaluation["dossier"]] + [answer(by_name.get(name)) for name in peer.RULES])
    with open(answers, "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in sorted(rows))
    read = sorted((peer.facts(peer.tree(path)) for path in glob.glob(folder + "/*.xml")), key=lambda facts: facts["reference"])
    with open(table, "w", encoding="utf-8") as file:
        file.write("\t".join(read[0]) + "\n")
        file.writelines("\t".join("" if fact is None else str(fact) for fact in facts.values()) + "\n" for facts in read)


main(*sys.argv[1:5])
