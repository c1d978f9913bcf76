"""zen-engine: the rules as its expressions, in the quickest of its ways, tried on the first dossiers.

One decision of one expression node over the whole batch; the same, one dossier at a time; one compiled expression for all rules.
"""

import json
import operator
import time

import zen

import peer

PLACES, OBJECTIFS = peer.referentiel()
CODES = {kind: json.dumps(known) for kind, known in peer.codes(PLACES, OBJECTIFS).items()}
HALF = "habitants * 2 >= total"
# The quarter's public if everybody who may live there does.
MOST = "max([habitants, total - hors])"


def among(pairs):
    return json.dumps(["/".join(pair) for pair in pairs])


# Points that the lowest share and the highest agree on.
SHARE = "".join(
    f"habitants / total < {limit} ? ({MOST} / total < {limit} ? '{result}' : '?') : "
    for limit, result in ((0.5, 0), (0.6, 6), (0.75, 9), (0.9, 12))
)
COST = "".join(
    f"charges <= {limit * 100} * total ? '{result}' : " for limit, result in ((150, 10), (300, 8), (600, 6), (1200, 3))
)
GRANT = "max([0, min([sollicite, floor({} * charges) - acquis, {} - acquis, charges - (produits - sollicite)])])"
EXPRESSIONS = {
    "depot": "depot == null or depot < 20211201 ? '?' : depot <= 20220131 ? 'oui' : 'non'",
    "exercice": "exercice == 2022 ? 'oui' : 'non'",
    "periode": "debut >= 20220101 and fin <= 20221231 ? 'oui' : 'non'",
    "budget": "charges == 0 or produits == 0 ? '?' : charges != produits ? 'non' : emplois == null and contributions == null ? 'oui' : "
    "emplois == null or contributions == null ? '?' : emplois == contributions ? 'oui' : 'non'",
    "rattachement": "".join(f"not({kind} in {CODES[kind]}) ? '?' : " for kind in ("pilier", "axe", "orientation"))
    + f"objectif != null and not((objectif ?? '') in {CODES['objectif']}) ? '?' : pilier + '/' + axe + '/' + orientation in {among(PLACES)} and "
    f"(objectif == null or orientation + '/' + (objectif ?? '') in {among(OBJECTIFS)}) ? 'oui' : 'non'",
    "quartier": f"coordination ? 'oui' : total == 0 or habitants + hors > total ? '?' : {HALF} ? 'oui' : "
    f"{MOST} * 2 >= total ? '?' : 'non'",
    "aides": "categorie in ['association', 'fondation', 'cooperative', 'entreprise', 'bailleur', 'missionLocale', 'autre'] and aides > 2300000 ? 'oui' : 'non'",
    "public": f"coordination ? '-' : total == 0 or habitants + hors > total ? '?' : {SHARE}'15'",
    "cout": f"coordination ? '-' : total == 0 or charges == 0 ? '?' : {COST}'0'",
    "somme": "sollicite == 0 ? '0' : "
    + "".join(
        f"pilier == '{pilier}' ? string({GRANT.format(rate, cap)}) : "
        for pilier, rate, cap in (
            ("cohesion-sociale", 0.4, 1200000),
            ("emploi-developpement-economique", 0.45, 1500000),
            ("cadre-de-vie-renouvellement-urbain", 0.3, 800000),
        )
    )
    + "'?'",
}


def graph(loop):
    content = {"expressions": [{"id": key, "key": key, "value": value} for key, value in EXPRESSIONS.items()], "passThrough": False}
    if loop:
        content |= {"executionMode": "loop", "inputField": "dossiers", "outputPath": "answers"}
    place = {"x": 0, "y": 0}
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "rules", "type": "expressionNode", "name": "rules", "position": place, "content": content},
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "rules", "type": "edge"},
            {"id": "b", "sourceId": "rules", "targetId": "out", "type": "edge"},
        ],
    }


def setup():
    batch = zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps(graph(True))))
    single = zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps(graph(False))))
    one = zen.compile_expression("[" + ", ".join(EXPRESSIONS.values()) + "]")
    values = operator.itemgetter(*EXPRESSIONS)
    ways = {
        "one decision of the batch": lambda items: map(values, batch.evaluate({"dossiers": items})["result"]["answers"]),
        "one decision a dossier": lambda items: [values(single.evaluate(item)["result"]) for item in items],
        "one compiled expression for all": lambda items: [one.evaluate(item) for item in items],
    }
    times = {}
    for name, way in ways.items():
        begin = time.perf_counter()
        list(way(peer.work["sample"]))
        times[name] = (time.perf_counter() - begin) / len(peer.work["sample"]) * 1e6
    global fastest, told
    fastest = ways[min(times, key=times.get)]
    told = "tried: " + ", ".join(f"{name} {time:.1f} us" for name, time in times.items())


def decide(items):
    return [[facts["reference"], *answers] for facts, answers in zip(items, fastest(items))]


if __name__ == "__main__":
    peer.main(setup, decide)
    if "told" in globals():
        print(f"note\t{told}")
