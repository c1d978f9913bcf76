"""SpiffWorkflow's DMN: tables parsed once, decided without a workflow around them.

Its DMN has tables alone and its expressions are Python: a rule that is one expression is a table of one row without conditions.
"""

from types import SimpleNamespace
from xml.sax.saxutils import escape

from lxml import etree
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine
from SpiffWorkflow.dmn.parser.DMNParser import DMNParser

import peer

PLACES, OBJECTIFS = peer.referentiel()
PRIVATE = {"association", "fondation", "cooperative", "entreprise", "bailleur", "missionLocale", "autre"}
# The lowest share and the highest.
SHARE = "'-' if coordination else None if total == 0 or habitants + hors > total else (habitants / total, max(habitants, total - hors) / total)"
COST = "'-' if coordination else None if total == 0 or charges == 0 else charges / 100 / total"
GRANT = "0 if sollicite == 0 else max(0, min(sollicite, {} * charges // 100 - acquis, {} - acquis, charges - (produits - sollicite)))"


def expression(text):
    return None, [("-", text)]


def bands(cells):
    """Rows of a table over numbers, or the text that says why there is none."""
    return [("? is None", "'?'"), ("? == '-'", "'-'"), *cells]


# Each rule as its column, if it has one, and its rows; the first row that holds answers.
TABLES = (
    expression("'?' if depot is None or depot < 20211201 else 'oui' if depot <= 20220131 else 'non'"),
    expression("'oui' if exercice == 2022 else 'non'"),
    expression("'oui' if debut >= 20220101 and fin <= 20221231 else 'non'"),
    expression(
        "'?' if charges == 0 or produits == 0 else 'non' if charges != produits else 'oui' if emplois == contributions else "
        "'?' if emplois is None or contributions is None else 'non'"
    ),
    expression(
        "'?' if pilier not in PILIER or axe not in AXE or orientation not in ORIENTATION or "
        "objectif is not None and objectif not in OBJECTIF else "
        "'oui' if (pilier, axe, orientation) in PLACES and (objectif is None or (orientation, objectif) in OBJECTIFS) else 'non'"
    ),
    expression(
        "'oui' if coordination else '?' if total == 0 or habitants + hors > total else 'oui' if habitants * 2 >= total else "
        "'?' if max(habitants, total - hors) * 2 >= total else 'non'"
    ),
    expression("'oui' if categorie in PRIVATE and aides > 2300000 else 'non'"),
    (
        SHARE,
        bands(
            [
                ("?[1] < 0.5", "0"),
                ("?[0] >= 0.5 and ?[1] < 0.6", "6"),
                ("?[0] >= 0.6 and ?[1] < 0.75", "9"),
                ("?[0] >= 0.75 and ?[1] < 0.9", "12"),
                ("?[0] >= 0.9", "15"),
                ("-", "'?'"),
            ]
        ),
    ),
    (COST, bands([("? <= 150", "10"), ("? <= 300", "8"), ("? <= 600", "6"), ("? <= 1200", "3"), ("? > 1200", "0")])),
    (
        "pilier",
        [
            ("? == 'cohesion-sociale'", GRANT.format(40, 1200000)),
            ("? == 'emploi-developpement-economique'", GRANT.format(45, 1500000)),
            ("? == 'cadre-de-vie-renouvellement-urbain'", GRANT.format(30, 800000)),
            ("-", "0 if sollicite == 0 else '?'"),
        ],
    ),
)


def model(column, rows):
    rules = "".join(
        f'<rule id="r{index}"><inputEntry id="i{index}"><text>{escape(cell)}</text></inputEntry>'
        f'<outputEntry id="o{index}"><text>{escape(answer)}</text></outputEntry></rule>'
        for index, (cell, answer) in enumerate(rows)
    )
    return (
        '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d" name="d"><decisionTable id="t">'
        f'<input id="i"><inputExpression id="e"><text>{escape(column or "True")}</text></inputExpression></input>'
        f'<output id="o" name="answer"/>{rules}</decisionTable></decision></definitions>'
    )


def setup():
    global engines, workflow
    engines = []
    for table in TABLES:
        node = etree.fromstring(model(*table))
        parser = DMNParser(None, node, {"dmn": node.nsmap[None]})
        parser.parse()
        engines.append(DMNEngine(parser.decision.decisionTables[0]))
    names = {kind.upper(): set(known) for kind, known in peer.codes(PLACES, OBJECTIFS).items()}
    names |= {"PLACES": set(PLACES), "OBJECTIFS": set(OBJECTIFS), "PRIVATE": PRIVATE, "min": min, "max": max}
    workflow = SimpleNamespace(script_engine=PythonScriptEngine(TaskDataEnvironment(names)))


def decide(items):
    rows = []
    for item in items:
        task = SimpleNamespace(data=item, workflow=workflow)
        rows.append([item["reference"], *(engine.result(task)["answer"] for engine in engines)])
    return rows


if __name__ == "__main__":
    peer.main(setup, decide)
