"""Random campaigns: a call, evaluations as its rules could have given them, arbitrages and hypotheses; and their files."""

import hashlib
import os
import random
import shutil
from fractions import Fraction
from types import SimpleNamespace
from xml.sax.saxutils import quoteattr

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TERRITOIRE = "villeneuve-la-garenne"
PILIERS = ["cohesion-sociale", "emploi-developpement-economique", "cadre-de-vie-renouvellement-urbain"]
REFERENCES = "A-1 A-10 A-2 a-1 B-1 B-01 Z É-1 A-1b 10 9 A_1 b C-7 C-07 œ zz Zz".split()


def half_even(number):
    """To two decimals, as scores are."""
    return Fraction(round(number * 100), 100)


def says(line):
    """Whether a line of the plan of funding says anything: 0 € asked does not, nor 0 € granted of it."""
    return line.statut == "refuse" or line.asked > 0 or line.statut == "acquis" and bool(line.granted)


def sharing(r, kind, one):
    """How enveloppes are shared."""
    rule = SimpleNamespace(methode=r.choice(["rang", "prorata"]), insuffisance=None, part=None)
    if rule.methode == "rang":
        rule.insuffisance = r.choice([None, "passer", "arreter", "partiel", "partiel"])
        rule.part = r.choice([None, Fraction(1, 2), Fraction(1), Fraction("0.333333")]) if rule.insuffisance == "partiel" else None
    rule.pas = r.choice([None, 1, 2, 3] if kind == "tiny" else [None, 1, 1_00, 10_00, 50_00, 33])
    rule.minimum = r.choice([None, 2, 3, 5] if kind == "tiny" else [None, None, 1, one() // 3, one() // 2])
    return rule


def campaign(seed):
    """A call, its dossiers, the arbitrages, enveloppes and a threshold in the place of the call's."""
    r = random.Random(seed)
    kind = r.choice(["round", "round", "cents", "mixed", "huge", "tiny", "tiny", "equal", "equal"])
    kinds = {"round": lambda: r.randrange(1, 60) * 100_00 // r.choice([1, 1, 2, 10]), "cents": lambda: r.randrange(1, 500_000),
             "tiny": lambda: r.randrange(1, 12), "huge": lambda: r.randrange(1, 10 ** r.randrange(9, 14)), "equal": lambda: 333_33}
    one = lambda: kinds[r.choice(["round", "cents", "tiny", "huge"]) if kind == "mixed" else kind]()
    base = r.choice([None] + [Fraction(100)] * 5 + [Fraction(20), Fraction("7.5")])
    call = SimpleNamespace(base=base, funders={}, sharing=sharing(r, kind, one), own_sharing={})
    call.seuil = r.choice([None, Fraction(0), half_even(base / 3), half_even(base / 2)]) if base else None
    call.senses = [r.choice(["croissant", "decroissant"]) for _ in range(r.choice([0, 1, 2]))]
    count = r.choice([5, 9, 13, 18])
    for code in r.sample(["etat", "ville", "departement"], r.choice([1, 2, 3, 3])):
        purse = call.funders[code] = {None: sum(one() for _ in range(r.choice([0] + [count // 4, count // 2, count] * 4)))}
        for pilier in r.sample(PILIERS, r.choice([0, 1, 2, 3])):
            left = 2 * purse[None] - sum(purse.values())
            purse[pilier] = r.choice([left, left // 2, left // 3, min(left, one()), min(left, one() + one())])
        if r.random() < .2:
            call.own_sharing[code] = sharing(r, kind, one)
    call.own = {code for code in call.funders if r.random() < .5}
    is_coarse = r.random() < .5
    dossiers = [dossier(r, call, one, reference, is_coarse) for reference in r.sample(REFERENCES, count)]
    arbitrages = []
    for d in r.sample(dossiers, r.choice([0, 0, 1, 2, 4])):
        known = [code for code, asked in d.asked.items() if d.verdict == asked.verdict == "recevable" and asked.montant is not None]
        code = r.choice(known or [None])
        most = d.asked[code].montant if code else 0
        sum_ = r.choice([None, 0, most, most // 2, r.randrange(most + 1)]) if code else None
        arbitrages += [(d.reference, code, sum_)] if d.asked else []
    enveloppes = {}
    for code, purse in call.funders.items():
        pilier = r.choice(list(purse) + [0] * 8)
        if pilier != 0:
            enveloppes[code, pilier] = purse[pilier] // 2 if pilier else one() * r.choice([0, 1, 3])
    seuil = half_even(base * r.randrange(100) / 100) if base and r.random() < .2 else None
    return call, dossiers, arbitrages, enveloppes, seuil


def dossier(r, call, one, reference, is_coarse):
    """An evaluation as rules could have given it: its verdicts follow from its answers."""
    d = SimpleNamespace(reference=reference, lines=[], findings={}, asked={}, note=None)
    d.pilier = r.choice(PILIERS * 10 + [None, "p9"])
    for code in [*call.funders, "region"]:
        for _ in range(r.choice([0, 1, 1, 1, 1, 2])):
            statut, asked = r.choice(["sollicite"] * 18 + ["acquis", "refuse"]), r.choice([0] + [one()] * 20)
            granted = r.choice([None, 0, one()]) if statut == "acquis" else None
            annee = r.choice([None] * 15 + [2023])
            d.lines.append(SimpleNamespace(code=code, asked=asked, statut=statut, granted=granted, annee=annee))
    own = [line for line in d.lines if line.code in call.funders and not line.annee and says(line)]
    sums = {code: sum(line.asked for line in own if (line.code, line.statut) == (code, "sollicite")) for code in call.funders}
    is_by_pilier = any(sum_ and len(call.funders[code]) > 1 for code, sum_ in sums.items())
    d.faults = r.random() < .03 or is_by_pilier and d.pilier not in PILIERS

    def find(name, most=None, often=40, value=lambda: None):
        answers = ["satisfait"] * often + ["inconnu", "aExaminer"] + (["sansObjet"] if name[0] != "P" else [])
        found = r.choice(answers + (["nonSatisfait"] if name[0] == "R" else []))
        d.findings[name] = (found, value() if found == "satisfait" else None, None if found == "sansObjet" else most)
        return d.findings[name]

    def worse(verdict, found):
        unsure = found in ("inconnu", "aExaminer") and verdict == "recevable"
        return "irrecevable" if found == "nonSatisfait" else "aCompleter" if unsure else verdict

    common = worse("aCompleter" if d.faults or not own else "recevable", find("R", often=80)[0])
    if call.base:
        points = lambda most: r.choice([0, most // 2, most // 2, most]) if is_coarse else Fraction(r.randrange(most * 10 + 1), 10)
        found = [find("A", 60, value=lambda: points(60)), find("B", 40, value=lambda: points(40))]
        whole, known = sum(most or 0 for _, _, most in found), sum(value or 0 for _, value, _ in found)
        still = sum(most for _, value, most in found if most and value is None)
        least, most = [half_even(part * call.base / whole) if whole else None for part in (known, known + still)]
        d.note = (None if still else least, least or Fraction(0), call.base if most is None else most, known, whole)
    for code in [code for code in call.funders if sums[code]]:
        verdict = worse(common, find("R " + code)[0]) if code in call.own else common
        some = sums[code] if is_coarse else r.choice([sums[code]] * 3 + [sums[code] // 2, r.randrange(sums[code] + 1), 0])
        found, montant, _ = find("P " + code, value=lambda: some)
        verdict = "aCompleter" if verdict == "recevable" and found == "inconnu" else verdict
        montant = 0 if verdict == "irrecevable" else montant
        d.asked[code] = SimpleNamespace(sollicite=sums[code], verdict=verdict, montant=montant)
    verdicts = [asked.verdict for asked in d.asked.values()]
    is_ready = any(asked.verdict == "recevable" and asked.montant != 0 for asked in d.asked.values())
    d.verdict = "recevable" if is_ready else next((v for v in ("aCompleter", "recevable", "irrecevable") if v in verdicts), common)
    d.departages = [r.choice([None, Fraction(0), Fraction(1), Fraction("-0.5"), Fraction(r.randrange(100))]) for _ in call.senses]
    return d


# Their files.


def euros(cents):
    return None if cents is None else f"{cents // 100}.{cents % 100:02d}"


def number(value):
    return None if value is None else str(int(value)) if value == int(value) else f"{float(value):.6f}".rstrip("0")


def tag(element, *content, **attributes):
    """An element; what has no value is left out."""
    named = "".join(f" {name}={quoteattr(str(value))}" for name, value in attributes.items() if value is not None)
    return f"<{element}{named}>{''.join(content)}</{element}>\n"


def each(**values):
    return "".join(tag(name, value) for name, value in values.items() if value is not None)


def criteres(call):
    own = [("R " + code, "recevabilite", code) for code in call.funders if code in call.own]
    points = [(name, "notation", None) for name in "AB" if call.base]
    return [("R", "recevabilite", None), *own, *points, *(("P " + code, "proposition", code) for code in call.funders)]


def appel(call):
    rules = {code: tag("attribution", each(pas=euros(rule.pas), minimum=euros(rule.minimum), partMinimale=number(rule.part)),
                       methode=rule.methode, insuffisance=rule.insuffisance, origine="exemple")
             for code, rule in [(None, call.sharing), *call.own_sharing.items()]}
    funders = [tag("financeur", tag("nom", code), *(tag("enveloppe", euros(sum_), pilier=pilier, origine="exemple")
               for pilier, sum_ in purse.items()), rules.get(code, ""), code=code) for code, purse in call.funders.items()]
    dates = each(ouverture="2022-01-01", limiteDepot="2022-02-28", actionsDu="2022-01-01", actionsAu="2022-12-31")
    return tag(
        "appel", tag("intitule", "Essai"), tag("dispositif", "Essai", code="essai"), tag("exercice", "2022"),
        tag("source", "S", code="s"),
        tag("administration", each(nom="Ville", signataire="Le maire")), tag("calendrier", dates, origine="exemple"), *funders,
        tag("notation", each(base=number(call.base), seuil=number(call.seuil)), origine="exemple") if call.base else "",
        rules[None],
        *(tag("departage", decision=f"D{i}", sens=sens) for i, sens in enumerate(call.senses)), tag("modele", fichier="essai.dmn"),
        *(tag("role", nom=role, service="S " + name, financeur=code) for name, role, code in criteres(call)),
        tag("texte", "M", code="mention-algorithmique"), tag("texte", "V", code="voies-de-recours"),
        xmlns="urn:copil:appel:1", code="essai", territoire=TERRITOIRE)


def variable(name, type_=None):
    return tag("variable", name=name, typeRef=type_)


def model(call):
    """Rules that have the names of the critères, and no more: the evaluations are not made by them."""
    number, names = tag("typeRef", "number"), [name for name, _, _ in criteres(call)]
    dossier = tag("itemComponent", tag("itemComponent", number, name="total"), name="public")
    out = [tag("itemDefinition", dossier, name="Dossier")]
    out += [tag("itemDefinition", number, tag("allowedValues", tag("text", f"[0..{n}]")), name=f"Points {n}") for n in (60, 40)]
    out += [tag("inputData", variable("dossier", "Dossier"), id="dossier", name="dossier")]
    for i, name in enumerate(names + [f"D{i}" for i in range(len(call.senses))]):
        type_ = {"A": "Points 60", "B": "Points 40", "P": "number"}.get(name[0])
        parts = [tag("question", name)] if name in names else []
        parts += [variable(name, type_), tag("informationRequirement", tag("requiredInput", href="#dossier"))]
        text = tag("text", "dossier.public.total" + (f" &gt; {i}" if name[0] == "R" else ""))
        out.append(tag("decision", *parts, tag("literalExpression", text), id=f"d{i}", name=name))
        if name in names:
            parts = variable("S " + name), tag("outputDecision", href=f"#d{i}"), tag("inputData", href="#dossier")
            out.append(tag("decisionService", *parts, id=f"s{i}", name="S " + name))
    space = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    return tag("definitions", *out, xmlns=space, id="essai", name="essai", namespace="urn:essai")


def evaluation(call, d):
    out = [tag("porteur", tag("nom", "P"), categorie="association", siret="00007101900012"),
           tag("action", tag("intitule", d.reference), tag("objectifs", "O"), pilier=d.pilier, renouvelee="false")]
    out += [tag("cofinancement", financeur=line.code, nom=line.code, sollicite=euros(line.asked), statut=line.statut,
                acquis=euros(line.granted), annee=line.annee) for line in d.lines] + [tag("public")]
    for name, role, _ in criteres(call):
        found, value, most = d.findings.get(name, (None, None, None))
        lack = tag("manque", nature="element", chemin="public/total", libelle="Nombre") if found == "inconnu" else ""
        points, montant = (number(value), None) if role == "notation" else (None, euros(value))
        out += [tag("reponse", lack, critere=name, reponse=found, points=points, maximum=most, montant=montant)] if found else []
    out += [tag("note", **dict(zip(["note", "auMoins", "auPlus", "points", "sur"], map(number, d.note))))] if d.note else []
    out += [tag("proposition", tag("motif", "M"), financeur=code, sollicite=euros(asked.sollicite), verdict=asked.verdict,
                montant=euros(asked.montant)) for code, asked in d.asked.items()]
    out += [tag("departage", valeur=number(value)) for value in d.departages]
    out += [tag("faute", tag("message", "m"), gravite="erreur", code="c", ligne=1, colonne=1)] if d.faults else []
    return tag("dossier", *out, reference=d.reference, fichier=d.reference + ".xml", verdict=d.verdict)


def write(folder, call, dossiers, arbitrages):
    """Writes all files of a campaign; evaluations name the fingerprint of the rules: of their files' names and fingerprints."""
    texts = {TERRITOIRE + "/essai/appel.xml": appel(call), TERRITOIRE + "/essai/essai.dmn": model(call)}
    schemas = ["appel", "arbitrages", "avis", "bilan-publie", "dossier", "referentiel", "territoire"]
    around = [f"{TERRITOIRE}/{name}.xml" for name in ("bilan-publie", "referentiel", "territoire")]
    for name in around + [schema + ".xsd" for schema in schemas]:
        with open(os.path.join(ROOT, "Rules", name), encoding="utf-8") as file:
            texts[name] = file.read()
    digest = lambda text: hashlib.sha256(text.encode()).hexdigest()
    sha256 = digest("".join(f"{digest(texts[name])}  {name}\n" for name in sorted(texts)))
    texts = {"Rules/" + name: text for name, text in texts.items()}
    head = [tag("source", nom="Règles de l'appel", sha256=sha256)]
    head += [tag("critere", nom=name, role=role, financeur=code) for name, role, code in criteres(call)]
    names = {"xmlns": "urn:copil:evaluations:1", "appel": "essai", "territoire": TERRITOIRE}
    texts["evaluations.xml"] = tag("evaluations", *head, *(evaluation(call, d) for d in dossiers), **names)
    why = each(auteur="Comité", date="2022-04-01", motif="m")
    changes = [tag("arbitrage", tag("refus") if sum_ is None else tag("montant", euros(sum_)), why, dossier=reference, financeur=code)
               for reference, code, sum_ in arbitrages]
    texts["arbitrages.xml"] = tag("arbitrages", *changes, xmlns="urn:copil:arbitrages:1", appel="essai")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/Rules/{TERRITOIRE}/essai")
    for name, text in texts.items():
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    for name in ["evaluations", "programme"]:
        shutil.copy(os.path.join(ROOT, "Rules", name + ".xsd"), folder + "/Rules")
