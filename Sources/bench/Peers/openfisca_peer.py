"""OpenFisca: the rules as formulas over one vectorised population of dossiers.

Its floats have 32 bits: sums are whole centimes, its integers, and shares are compared by products, so that no answer is rounded.
Texts are enumerations, as OpenFisca asks; the codes of a place in the referential are one.
"""

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import peer

PERIOD = "2022"
NONE = -1
DOSSIER = build_entity("dossier", "dossiers", "A dossier", is_person=True)
PLACES, OBJECTIFS = peer.referentiel()
INTEGERS = (
    "depot exercice debut fin charges produits emplois contributions total habitants hors aides sollicite acquis".split()
)
CODES = {
    **peer.codes(PLACES, OBJECTIFS),
    "categorie": ["association", "fondation", "cooperative", "entreprise", "bailleur", "missionLocale", "autre"],
}
# No code is 0, an unknown one 1, the others follow.
NUMBER = {name: {code: index + 2 for index, code in enumerate(codes)} for name, codes in CODES.items()}
KNOWN = numpy.zeros([len(CODES[name]) + 2 for name in ("pilier", "axe", "orientation")], bool)
FITS = numpy.zeros([len(CODES[name]) + 2 for name in ("orientation", "objectif")], bool)
for pilier, axe, orientation in PLACES:
    KNOWN[NUMBER["pilier"][pilier], NUMBER["axe"][axe], NUMBER["orientation"][orientation]] = True
FITS[:, 0] = True
for orientation, objectif in OBJECTIFS:
    FITS[NUMBER["orientation"][orientation], NUMBER["objectif"][objectif]] = True
# The limits of the bands of shares of the quarter's public, in per cent, and the points of the bands.
LIMITS, POINTS = (50, 60, 75, 90), numpy.array([0, 6, 9, 12, 15])
PRIVATE = numpy.array([False, False] + [True] * len(CODES["categorie"]))
# Answers are numbers from which texts are looked up; points are told as they are.
NO, YES, UNKNOWN, NOT_APPLICABLE = -1, -2, -3, -4
TEXTS = {NO: peer.NO, YES: peer.YES, UNKNOWN: peer.UNKNOWN, NOT_APPLICABLE: peer.NOT_APPLICABLE}


def enumeration(codes):
    return Enum("Code", {"none": "none", "unknown": "unknown"} | {code.replace("-", "_").replace(".", "_"): code for code in codes})


def variable(name, kind, formula=None, codes=None):
    members = {"value_type": kind, "entity": DOSSIER, "definition_period": DateUnit.YEAR, "label": name}
    if codes:
        possible = enumeration(codes)
        members |= {"possible_values": possible, "default_value": possible.none}
    if formula:
        members["formula"] = formula
    return type(name, (Variable,), members)


def depot(dossier, period):
    day = dossier("depot", period)
    return numpy.select([day < 20211201, day <= 20220131], [UNKNOWN, YES], NO)


def exercice(dossier, period):
    return numpy.where(dossier("exercice", period) == 2022, YES, NO)


def periode(dossier, period):
    return numpy.where((dossier("debut", period) >= 20220101) & (dossier("fin", period) <= 20221231), YES, NO)


def budget(dossier, period):
    charges, produits = dossier("charges", period), dossier("produits", period)
    emplois, contributions = dossier("emplois", period), dossier("contributions", period)
    return numpy.select(
        [
            (charges == 0) | (produits == 0),
            charges != produits,
            emplois == contributions,
            (emplois == NONE) | (contributions == NONE),
        ],
        [UNKNOWN, NO, YES, UNKNOWN],
        NO,
    )


def rattachement(dossier, period):
    pilier, axe, orientation, objectif = (dossier(name, period) for name in ("pilier", "axe", "orientation", "objectif"))
    strange = [numpy.asarray(codes) == 1 for codes in (pilier, axe, orientation, objectif)]
    fits = KNOWN[pilier, axe, orientation] & FITS[orientation, objectif]
    return numpy.select([numpy.logical_or.reduce(strange), fits], [UNKNOWN, YES], NO)


def quartier(dossier, period):
    total, habitants, hors = (dossier(name, period) for name in ("total", "habitants", "hors"))
    most = numpy.maximum(habitants, total - hors)
    return numpy.select(
        [
            dossier("coordination", period),
            (total == 0) | (habitants + hors > total),
            habitants * 2 >= total,
            most * 2 >= total,
        ],
        [YES, UNKNOWN, YES, UNKNOWN],
        NO,
    )


def aides(dossier, period):
    return numpy.where(PRIVATE[dossier("categorie", period)] & (dossier("aides", period) > 2300000), YES, NO)


def public(dossier, period):
    total, habitants, hors = (dossier(name, period) for name in ("total", "habitants", "hors"))
    most = numpy.maximum(habitants, total - hors)
    lowest, highest = (sum(count * 100 >= total * limit for limit in LIMITS) for count in (habitants, most))
    return numpy.select(
        [dossier("coordination", period), (total == 0) | (habitants + hors > total) | (lowest != highest)], [NOT_APPLICABLE, UNKNOWN], POINTS[lowest]
    )


def cout(dossier, period):
    total, charges = dossier("total", period), dossier("charges", period)
    limits = [charges <= total * limit * 100 for limit in (150, 300, 600, 1200)]
    nothing = (total == 0) | (charges == 0)
    return numpy.select([dossier("coordination", period), nothing, *limits], [NOT_APPLICABLE, UNKNOWN, 10, 8, 6, 3], 0)


def somme(dossier, period):
    pilier, sollicite, acquis = (dossier(name, period) for name in ("pilier", "sollicite", "acquis"))
    charges, produits = dossier("charges", period), dossier("produits", period)
    rate, cap = numpy.zeros(len(CODES["pilier"]) + 2, int), numpy.zeros(len(CODES["pilier"]) + 2, int)
    for code, percent, most in (
        ("cohesion-sociale", 40, 1200000),
        ("emploi-developpement-economique", 45, 1500000),
        ("cadre-de-vie-renouvellement-urbain", 30, 800000),
    ):
        rate[NUMBER["pilier"][code]], cap[NUMBER["pilier"][code]] = percent, most
    least = numpy.minimum.reduce(
        [sollicite, rate[pilier] * charges // 100 - acquis, cap[pilier] - acquis, charges - (produits - sollicite)]
    )
    return numpy.select([sollicite == 0, rate[pilier] == 0], [0, UNKNOWN], numpy.maximum(0, least))


FORMULAS = [depot, exercice, periode, budget, rattachement, quartier, aides, public, cout, somme]


def setup():
    global system
    system = TaxBenefitSystem([DOSSIER])
    for name in INTEGERS:
        system.add_variable(variable(name, int))
    system.add_variable(variable("coordination", bool))
    for name, codes in CODES.items():
        system.add_variable(variable(name, Enum, codes=codes))
    for formula in FORMULAS:
        system.add_variable(variable("regle_" + formula.__name__, int, formula=formula))


def prepare(items):
    """Columns, as OpenFisca takes them."""
    columns = {name: numpy.array([NONE if item[name] is None else item[name] for item in items], "i4") for name in INTEGERS}
    columns["coordination"] = numpy.array([item["coordination"] for item in items], bool)
    for name, numbers in NUMBER.items():
        columns[name] = numpy.array([0 if item[name] is None else numbers.get(item[name], 1) for item in items], "i2")
    return [item["reference"] for item in items], columns


def text(column):
    return [TEXTS.get(number, number) for number in column.tolist()]


def decide(batch):
    references, columns = batch
    simulation = SimulationBuilder().build_default_simulation(system, len(references))
    for name, column in columns.items():
        simulation.set_input(name, PERIOD, column)
    answers = [text(simulation.calculate("regle_" + formula.__name__, PERIOD)) for formula in FORMULAS]
    return list(zip(references, *answers))


if __name__ == "__main__":
    peer.main(setup, decide, prepare)
