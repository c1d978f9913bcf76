"""Schematron by lxml.isoschematron: one compiled schema; facts in memory are parsed documents, answers come from the SVRL report."""

from lxml import etree, isoschematron

import peer

PLACES, OBJECTIFS = peer.referentiel()
CODES = peer.codes(PLACES, OBJECTIFS)


def listed(pairs):
    return "concat(" + ", ".join(f"' {'/'.join(pair)} '" for pair in pairs) + ")"


def known(kind):
    """Whether a code is one that the referential has anywhere."""
    return f"contains({listed((code,) for code in CODES[kind])}, concat(' ', ${kind}, ' '))"


def least(left, right):
    """The smaller of two numbers; XPath 1.0 has no min."""
    return f"({left} * ({left} &lt;= {right}) + {right} * ({right} &lt; {left}))"


def day(path):
    return f"number(translate({path}, '-', ''))"


# `let` of the schema, in order; sums in whole centimes, because XPath counts in binary floating point.
LETS = {
    "depot": day("d:demande/d:dateDepot"),
    "debut": day("d:action/d:periodeRealisation/d:dateDebut"),
    "fin": day("d:action/d:periodeRealisation/d:dateFin"),
    "charges": "round(d:budget/d:charges/d:total * 100)",
    "produits": "round(d:budget/d:produits/d:total * 100)",
    "emplois": "d:budget/d:emploisEnNature/d:total",
    "contributions": "d:budget/d:contributionsEnNature/d:total",
    "pilier": "d:action/d:rattachement/d:pilier/@code",
    "orientation": "d:action/d:rattachement/d:orientation/@code",
    "axe": "d:action/d:rattachement/d:axe/@code",
    "place": "concat(' ', $pilier, '/', $axe, '/', $orientation, ' ')",
    "objectif": "d:action/d:rattachement/d:objectif/@code",
    "known": " and ".join(map(known, ("pilier", "axe", "orientation"))) + f" and (not($objectif) or {known('objectif')})",
    "coordination": "d:action/d:modalite = 'coordination'",
    "total": "number(d:public/d:total)",
    "residence": "d:public/d:residence",
    "habitants": "sum($residence/d:quartier[@code = 'aire-2029'])",
    "hors": "sum($residence/d:horsQuartier)",
    "reste": "$total - $habitants - $hors",
    "most": "$habitants + $reste * ($reste &gt; 0)",
    "lignes": "d:financement/d:cofinancement[d:statut != 'refuse']",
    "publiques": "$lignes[@compte != '74aidespriv']",
    "acquises": "$publiques[d:statut = 'acquis' and d:montantAcquis]",
    "demandees": "$publiques[d:statut != 'acquis' or not(d:montantAcquis)]",
    "aides": "round(100 * (sum($acquises/d:montantAcquis) + sum($demandees/d:montantSollicite)))",
    "lignesEtat": "$lignes[d:financeur/@code = 'etat']",
    "sollicite": "round(100 * sum($lignesEtat[d:statut = 'sollicite']/d:montantSollicite))",
    "accordees": "$lignesEtat[d:statut = 'acquis']",
    "acquis": "round(100 * (sum($accordees/d:montantAcquis) + sum($accordees[not(d:montantAcquis)]/d:montantSollicite)))",
    "taux": "40 * ($pilier = 'cohesion-sociale') + 45 * ($pilier = 'emploi-developpement-economique')"
    " + 30 * ($pilier = 'cadre-de-vie-renouvellement-urbain')",
    "plafond": "1200000 * ($pilier = 'cohesion-sociale') + 1500000 * ($pilier = 'emploi-developpement-economique')"
    " + 800000 * ($pilier = 'cadre-de-vie-renouvellement-urbain')",
    "part": "floor($taux * $charges div 100) - $acquis",
    "besoin": "$charges - ($produits - $sollicite)",
    "a": least("$sollicite", "$part"),
    "b": least("($plafond - $acquis)", "$besoin"),
    "c": least("$a", "$b"),
}
COST = "not($coordination) and $total != 0 and $charges != 0 and "
SHARE = "not($coordination) and $total != 0 and $reste &gt;= 0 and "


def share(least, limit):
    """Whether the lowest share of the quarter's public and the highest are both in a band, in per cent."""
    low, high = f"$habitants * 100 &gt;= $total * {least}", f"$most * 100 &lt; $total * {limit}"
    return SHARE + " and ".join(([low] if least > 0 else []) + ([high] if limit <= 90 else []))


# Each answer with its condition, in the order of the rules; within a rule, one condition holds at most, and the last answer is
# what is told when none does.
ANSWERS = (
    ([("?", "not($depot &gt;= 20211201)"), ("oui", "$depot &gt;= 20211201 and $depot &lt;= 20220131")], "non"),
    ([("oui", "d:demande/d:exercice = 2022")], "non"),
    ([("oui", "$debut &gt;= 20220101 and $fin &lt;= 20221231")], "non"),
    (
        [
            (
                "?",
                "$charges = 0 or $produits = 0 or $charges = $produits and count($emplois | $contributions) = 1",
            ),
            (
                "oui",
                "$charges != 0 and $charges = $produits and "
                "(not($emplois | $contributions) or number($emplois) = number($contributions))",
            ),
        ],
        "non",
    ),
    (
        [
            ("?", "not($known)"),
            (
                "oui",
                f"$known and contains({listed(PLACES)}, $place) and (not($objectif) or "
                f"contains({listed(OBJECTIFS)}, concat(' ', $orientation, '/', $objectif, ' ')))",
            )
        ],
        "non",
    ),
    (
        [
            ("oui", "$coordination or $total != 0 and $reste &gt;= 0 and $habitants * 2 &gt;= $total"),
            (
                "?",
                "not($coordination) and ($total = 0 or $reste &lt; 0 or $habitants * 2 &lt; $total and "
                "$most * 2 &gt;= $total)",
            ),
        ],
        "non",
    ),
    (
        [
            (
                "oui",
                "$aides &gt; 2300000 and contains(' association fondation cooperative entreprise bailleur missionLocale autre ', "
                "concat(' ', d:porteur/d:categorie, ' '))",
            )
        ],
        "non",
    ),
    (
        [
            ("-", "$coordination"),
            ("15", share(90, 100)),
            ("12", share(75, 90)),
            ("9", share(60, 75)),
            ("6", share(50, 60)),
            ("0", share(0, 50)),
        ],
        "?",
    ),
    (
        [
            ("-", "$coordination"),
            ("10", COST + "$charges &lt;= $total * 15000"),
            ("8", COST + "$charges &gt; $total * 15000 and $charges &lt;= $total * 30000"),
            ("6", COST + "$charges &gt; $total * 30000 and $charges &lt;= $total * 60000"),
            ("3", COST + "$charges &gt; $total * 60000 and $charges &lt;= $total * 120000"),
            ("0", COST + "$charges &gt; $total * 120000"),
        ],
        "?",
    ),
    (
        [
            ("0", "$sollicite = 0"),
            ("<value-of select='format-number($c * ($c &gt; 0), &quot;0&quot;)'/>", "$sollicite != 0 and $taux != 0"),
        ],
        "?",
    ),
)
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
REPORT, TEXT, REFERENCE = SVRL + "successful-report", SVRL + "text", f"{peer.NAMESPACE}demande/{peer.NAMESPACE}reference"


def schema():
    lets = "".join(f'<let name="{name}" value="{value}"/>' for name, value in LETS.items())
    reports = "".join(
        f'<report role="{rule}" test="{condition}">{answer}</report>'
        for rule, (answers, _) in enumerate(ANSWERS)
        for answer, condition in answers
    )
    return (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><ns prefix="d" uri="urn:copil:dossier:1"/>'
        f'<pattern><rule context="/d:dossier">{lets}{reports}</rule></pattern></schema>'
    )


def setup():
    global schematron, last
    schematron = isoschematron.Schematron(etree.fromstring(schema()), store_report=True)
    last = [answer for _, answer in ANSWERS]


def decide(documents):
    rows = []
    for document in documents:
        schematron.validate(document)
        answers = last.copy()
        for report in schematron.validation_report.iter(REPORT):
            answers[int(report.get("role"))] = report.find(TEXT).text
        rows.append([document.findtext(REFERENCE), *answers])
    return rows


if __name__ == "__main__":
    peer.main(setup, decide, facts=lambda root: root)
