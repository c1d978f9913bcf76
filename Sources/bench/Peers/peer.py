"""What all peers share: the facts of a dossier, the referential, the clock, and how answers are written.

A peer is a script that calls `main` with three functions: `setup` makes its rules once in each process, `prepare` turns facts
into the form it takes, `decide` turns that into rows of answers. It prints microseconds a dossier, one measure a line: `end to
end`, from files to answers; `validated`, the same with each file held against the schema, as copil does; `deciding`, from facts
in memory to answers. Starting Python and reading rules are in none.

usage: PEER.py FOLDER ANSWERS CORES
"""

import glob
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from lxml import etree

# The named subset of the rules of contrat-de-ville-2022; answers stand in this order.
RULES = (
    "Dépôt dans les délais",
    "Exercice de l'appel",
    "Action dans la période de l'appel",
    "Budget équilibré",
    "Rattachement au référentiel",
    "Habitants du quartier prioritaire",
    "Aides publiques au-dessus de 23 000 €",
    "Public du quartier",
    "Coût par bénéficiaire",
    "Somme proposée à l'État",
)
YES, NO, UNKNOWN, NOT_APPLICABLE = "oui", "non", "?", "-"
NAMESPACE = "{urn:copil:dossier:1}"
PARSER = etree.XMLParser(no_network=True, resolve_entities=False)


def cents(element):
    """A sum in whole centimes, None when it is not there."""
    return None if element is None else round(float(element.text) * 100)


def day(element):
    """A date as the number 20220131, None when it is not there."""
    return None if element is None else int(element.text.replace("-", ""))


def children(element):
    """The elements inside by local name; the last of several."""
    return {} if element is None else {child.tag[len(NAMESPACE):]: child for child in element}


def tree(path):
    return etree.parse(path, PARSER).getroot()


def facts(root):
    """The facts of the subset, flat; sums over lines are made here, so that no peer has to.

    Whoever is neither an inhabitant nor outside may live in the quarter: those of unknown residence need no fact of their own, and
    a dossier without residences is one that says nothing of anybody. `sollicite` is what is asked of the State, `acquis`
    what it has granted already.
    """
    parts = children(root)
    demande, action, public = (children(parts.get(name)) for name in ("demande", "action", "public"))
    budget, residence = children(parts.get("budget")), children(public.get("residence"))
    codes = {name: element.get("code") for name, element in children(action.get("rattachement")).items()}
    periode = children(action.get("periodeRealisation"))
    total = {name: cents(children(element).get("total")) for name, element in budget.items()}
    habitants = aides = sollicite = acquis = 0
    for place in public.get("residence", ()):
        if place.tag == NAMESPACE + "quartier" and place.get("code") == "aire-2029":
            habitants += int(place.text)
    for line in parts.get("financement", ()):
        if line.tag != NAMESPACE + "cofinancement":
            continue
        fields = children(line)
        if fields["statut"].text == "refuse":
            continue
        sought = cents(fields["montantSollicite"])
        granted = cents(fields["montantAcquis"]) if "montantAcquis" in fields and fields["statut"].text == "acquis" else sought
        if line.get("compte") != "74aidespriv":
            aides += granted
        if fields["financeur"].get("code") == "etat":
            if fields["statut"].text == "sollicite":
                sollicite += sought
            else:
                acquis += granted
    return {
        "reference": demande["reference"].text,
        "depot": day(demande.get("dateDepot")),
        "exercice": int(demande["exercice"].text),
        "debut": day(periode["dateDebut"]),
        "fin": day(periode["dateFin"]),
        "charges": total["charges"],
        "produits": total["produits"],
        "emplois": total.get("emploisEnNature"),
        "contributions": total.get("contributionsEnNature"),
        "pilier": codes["pilier"],
        "axe": codes["axe"],
        "orientation": codes["orientation"],
        "objectif": codes.get("objectif"),
        "coordination": action["modalite"].text == "coordination",
        "total": int(public["total"].text),
        "habitants": habitants,
        "hors": int(residence["horsQuartier"].text) if "horsQuartier" in residence else 0,
        "categorie": parts["porteur"].find(NAMESPACE + "categorie").text,
        "aides": aides,
        "sollicite": sollicite,
        "acquis": acquis,
    }


def referentiel(path="Rules/villeneuve-la-garenne/referentiel.xml"):
    """Pilier, axe, orientation that go together, and orientation, objectif."""
    space = "{urn:copil:referentiel:1}"
    places, objectifs = [], []
    for pilier in etree.parse(path).iter(space + "pilier"):
        for axe in pilier.iterchildren(space + "axe"):
            for orientation in axe.iterchildren(space + "orientation"):
                places.append((pilier.get("code"), axe.get("code"), orientation.get("code")))
                objectifs += [
                    (orientation.get("code"), objectif.get("code"))
                    for objectif in orientation.iterchildren(space + "objectif")
                ]
    return places, objectifs


def codes(places, objectifs):
    """What the referential has anywhere: by kind, the codes in order."""
    kinds = {name: {place[index] for place in places} for index, name in enumerate(("pilier", "axe", "orientation"))}
    return {name: sorted(known) for name, known in (kinds | {"objectif": {pair[1] for pair in objectifs}}).items()}


work = {}


def read(path):
    return work["facts"](tree(path))


def checked(path):
    root = tree(path)
    work["schema"].validate(root)
    return work["facts"](root)


def whole(part):
    return work["decide"](work["prepare"]([read(path) for path in work["paths"][part]]))


def validated(part):
    return work["decide"](work["prepare"]([checked(path) for path in work["paths"][part]]))


def deciding(part):
    return work["decide"](work["batches"][part])


def start():
    """Makes the rules, and warms up."""
    work["schema"] = etree.XMLSchema(file="Rules/dossier.xsd")
    work["sample"] = [read(path) for path in work["paths"][0][:200]]
    work["setup"]()
    work["decide"](work["prepare"](work["sample"][:20]))


def main(setup, decide, prepare=lambda items: items, facts=facts):
    folder, answers, cores = sys.argv[1], sys.argv[2], int(sys.argv[3])
    paths = sorted(glob.glob(folder + "/*.xml"))
    work.update(setup=setup, decide=decide, prepare=prepare, facts=facts)
    work["paths"] = [paths[part::cores] for part in range(cores)]
    work["batches"] = [prepare([read(path) for path in part]) for part in work["paths"]]
    if cores == 1:
        start()
        each = map
    else:
        # A process a core, forked with the facts in memory; a peer that fails in one breaks the pool, and the run.
        pool = ProcessPoolExecutor(cores, multiprocessing.get_context("fork"), start)
        each = pool.map
        list(each(abs, range(cores * 4)))
    for name, measured in (("end to end", whole), ("validated", validated), ("deciding", deciding)):
        begin = time.perf_counter()
        rows = [row for part in each(measured, range(cores)) for row in part]
        print(f"{name}\t{(time.perf_counter() - begin) / len(paths) * 1e6}", flush=True)
        with open(f"{answers}.{name.replace(' ', '-')}", "w", encoding="utf-8") as file:
            file.writelines("\t".join(map(str, row)) + "\n" for row in sorted(rows, key=lambda row: row[0]))
    if cores > 1:
        pool.shutdown()
