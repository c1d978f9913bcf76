#!/usr/bin/env python3
"""The decision made a second time, from the documentation alone, and random campaigns on which both must agree to the cent.

    Tests/Oracle/decision.py [copil [first seed [campaigns]]]

A seed is a call, its evaluations, the committee's arbitrages and hypotheses; `decide` says what their programme must be. What it
follows stands in Rules/LISEZMOI.md (parts 2 and 3), in the documentation of appel.xsd, arbitrages.xsd, evaluations.xsd and
programme.xsd, and in `copil decide --help`. Ends with 1 when a campaign comes out otherwise; its files stay in .build/oracle.
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from types import SimpleNamespace

sys.dont_write_bytecode = True
from campaigns import TERRITOIRE, campaign, euros, number, says, write

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACE = os.path.join(ROOT, ".build", "oracle")
SUMS = ["sollicite", "acquis", "plafond", "calcule", "propose"]


# The money of one funder. Sums are whole centimes, in the order of the ranks; `piliers` are those of their dossiers.


def portion(wants, total, pas, limits, piliers):
    """All sums at one rate, down to a multiple of `pas`; what that leaves goes by multiples to those it has reduced most."""
    rate = min(Fraction(total, sum(wants) or 1), 1)
    given = [int(want * rate // pas) * pas for want in wants]
    of = lambda pilier: sum(sum_ for sum_, own in zip(given, piliers) if pilier in (None, own))
    before = None
    while before != given:
        before = list(given)
        for i in sorted(range(len(wants)), key=lambda i: before[i] - wants[i] * rate):
            rooms = [limit - of(pilier) for pilier, limit in [(None, total), *limits.items()] if pilier in (None, piliers[i])]
            if given[i] + pas <= wants[i] and pas <= min(rooms):
                given[i] += pas
    return given


def prorata(wants, total, pas, limits, piliers):
    """As `portion`; but a pilier whose limit is below its part has that for itself, and the others have what it leaves."""
    given, free, full = {}, list(range(len(wants))), None
    while full != []:
        rest = total - sum(given.values())
        rate = min(Fraction(rest, sum(wants[i] for i in free) or 1), 1)
        own = {pilier: [i for i in free if piliers[i] == pilier] for pilier in limits}
        full = [pilier for pilier in limits if sum(wants[i] for i in own[pilier]) * rate > limits[pilier]]
        for pilier in full:
            sums = [wants[i] for i in own[pilier]]
            given.update(zip(own[pilier], portion(sums, limits[pilier], pas, {}, sums)))
        free = [i for i in free if i not in given]
    given.update(zip(free, portion([wants[i] for i in free], rest, pas, limits, [piliers[i] for i in free])))
    return [given[i] for i in range(len(wants))]


def reaching(minimum, wants, share):
    """Without the last ranked of those whose part is below the minimum, as few of them as it takes for all others to reach it."""
    while low := [i for i, part in enumerate(share(wants)) if wants[i] and part < minimum]:
        for first in reversed(range(len(low))):
            fewer = [0 if i in low[first:] else want for i, want in enumerate(wants)]
            if all(part >= minimum or not want for want, part in zip(fewer, share(fewer))):
                break
        wants = fewer
    return wants


def serve(rule, total, limits, wants, piliers):
    """What a funder gives to each."""
    pas, minimum = rule.pas or 1, rule.minimum or 0
    wants = [want - want % pas if want - want % pas >= minimum else 0 for want in wants]
    if rule.methode == "prorata":
        for pilier, limit in limits.items():
            own = [i for i, other in enumerate(piliers) if other == pilier]
            # A hypothesis may leave the funder less than the limit of a pilier.
            alone = lambda sums: portion(sums, min(limit, total), pas, {}, sums)
            for i, want in zip(own, reaching(minimum, [wants[i] for i in own], alone)):
                wants[i] = want
        share = lambda sums: prorata(sums, total, pas, limits, piliers)
        return share(reaching(minimum, wants, share))
    given, left, stopped = [], {None: total, **limits}, set()
    for want, pilier in zip(wants, piliers):
        pilier = pilier if pilier in limits else None
        room, sum_ = min(left[None], left[pilier]), 0
        if want and not stopped & {None, pilier}:
            if want <= room:
                sum_ = want
            elif rule.insuffisance == "partiel" and room - room % pas >= max(minimum, (rule.part or 0) * want):
                sum_ = room - room % pas
            if want > room and rule.insuffisance != "passer":
                stopped.add(pilier if left[pilier] < left[None] else None)
        left.update({place: left[place] - sum_ for place in {None, pilier}})
        given.append(sum_)
    return given


# The programme.


def answer(statut, **sums):
    return SimpleNamespace(**{"statut": statut, **dict.fromkeys(SUMS), **sums})


def before(dossier, code):
    """What a funder answered before, as the dossier tells it; nothing where it does not."""
    lines = [line for line in dossier.lines if line.code == code and not line.annee and says(line)]
    granted = [line.asked if line.granted is None else line.granted for line in lines if line.statut == "acquis"]
    is_refused = any(line.statut == "refuse" for line in lines)
    if sum(granted) > 0:
        return answer("ferme", acquis=sum(granted))
    return answer("refuse", acquis=None if is_refused else 0) if granted or is_refused else None


def rank(call, dossier):
    signs = [1 if sens == "croissant" else -1 for sens in call.senses]
    ties = [(value is None, (value or 0) * sign) for value, sign in zip(dossier.departages, signs)]
    return -dossier.note[1] if dossier.note else 0, ties, dossier.reference


def decide(call, dossiers, arbitrages, enveloppes, seuil):
    """The dossiers in their order, each with its rank, and every enveloppe with what is proposed of it.

    None where the arbitrages give more than an enveloppe has.
    """
    funders = [(code, {pilier: enveloppes.get((code, pilier), sum_) for pilier, sum_ in purse.items()})
               for code, purse in call.funders.items()]
    seuil = call.seuil if seuil is None else seuil
    ranked = sorted((d for d in dossiers if d.verdict == "recevable"), key=lambda d: rank(call, d))
    for d in dossiers:
        d.sort, d.answers, d.is_changed = None if d in ranked else d.verdict, {}, False
        if d in ranked and d.asked and d.note and seuil is not None and d.note[1] < seuil:
            d.sort = "listeComplementaire" if d.note[2] >= seuil else "rejete"
    served = [d for d in ranked if d.sort is None]
    for code, purse in funders:
        limits = {pilier: sum_ for pilier, sum_ in purse.items() if pilier}
        wants = [d.asked[code].montant or 0 if code in d.asked and d.asked[code].verdict == "recevable" else 0 for d in served]
        rule, piliers = call.own_sharing.get(code, call.sharing), [d.pilier for d in served]
        given = dict(zip([d.reference for d in served], serve(rule, purse[None], limits, wants, piliers)))
        for d in dossiers:
            former, asked, sum_ = before(d, code), d.asked.get(code), given.get(d.reference, 0)
            if asked is None:
                d.answers.update({code: former} if former else {})
                continue
            acquis = former.acquis if former and former.statut == "ferme" else None
            line = d.answers[code] = answer("sollicite", sollicite=asked.sollicite, acquis=acquis)
            if asked.verdict == "irrecevable":
                line.statut, line.plafond, line.calcule, line.propose = "refuse", 0, 0, 0
            elif asked.verdict == "recevable" and asked.montant is not None:
                line.statut, line.plafond, line.calcule, line.propose = "propose" if sum_ else "sollicite", asked.montant, sum_, sum_
            elif d.sort in ("rejete", "listeComplementaire"):
                line.propose = 0
    for reference, code, sum_ in arbitrages:
        d = next(d for d in dossiers if d.reference == reference)
        for own in d.asked if code is None else [code]:
            d.answers[own].statut, d.answers[own].propose, d.is_changed = "propose" if sum_ else "refuse", sum_ or 0, True
    spent = lambda code, part: sum(d.answers[code].propose or 0 for d in dossiers if code in d.answers and part in (None, d.pilier))
    money = [(code, pilier, sum_, spent(code, pilier)) for code, purse in funders for pilier, sum_ in purse.items()]
    if any(sum_ < used for _, _, sum_, used in money):
        return None
    for d in dossiers:
        d.sort = final(d)
        lacks = sum((line.sollicite or 0) - (line.propose or 0) for line in d.answers.values())
        d.manque = lacks if d.sort == "retenu" else None
    rest = sorted((d for d in dossiers if d not in ranked), key=lambda d: d.reference)
    return [(d, i + 1) for i, d in enumerate(ranked)] + [(d, None) for d in rest], money


def final(d):
    """The list of a dossier, once every funder has a sum."""
    answers = d.answers.values()
    waiting = [line for line in answers if line.statut == "sollicite" and line.plafond != 0]
    if d.sort == "irrecevable" or d.sort == "aCompleter" and (waiting or not d.is_changed):
        return d.sort
    if any(line.propose for line in answers) or not d.asked and any(line.statut == "ferme" for line in answers):
        return "retenu"
    if not waiting and (d.is_changed or d.sort is None):
        return "rejete"
    return d.sort or ("aCompleter" if all(line.plafond is None for line in waiting) else "listeComplementaire")


# The comparison.


def told(place):
    """What a programme says of every dossier and enveloppe."""
    space, root = "{urn:copil:programme:1}", ElementTree.parse(place).getroot()
    cents = lambda element, *names: [int(Fraction(element.get(n)) * 100) if n in element.attrib else None for n in names]
    answers = lambda d: {line.get("financeur"): [line.get("statut"), *cents(line, *SUMS)] for line in d.findall(space + "reponse")}
    plain = ["reference", "sort", "rang", "note", "noteAuMoins", "noteAuPlus"]
    return [[*map(d.get, plain), *cents(d, "manque"), answers(d)] for d in root.findall(space + "dossier")] + [
        [line.get("financeur"), line.get("pilier"), *cents(line, "enveloppe", "propose")] for line in root.findall(space + "consommation")]


def wanted(dossiers, money):
    """The same of what `decide` says."""
    notes = lambda note, least, most, *_: (note, None, None) if note is not None else (None, least, most)
    answers = lambda d: {code: [line.statut, *(getattr(line, name) for name in SUMS)] for code, line in d.answers.items()}
    return [[d.reference, d.sort, *map(number, (rang, *notes(*d.note or [None] * 3))), d.manque, answers(d)]
            for d, rang in dossiers] + [list(line) for line in money]


def differences(copil, seed):
    """What copil says otherwise of a campaign; nothing where all is the same, None where both refuse its arbitrages."""
    folder = os.path.join(PLACE, str(seed))
    call, dossiers, arbitrages, enveloppes, seuil = campaign(seed)
    write(folder, call, dossiers, arbitrages)
    files = {name: name + ".xml" for name in ("evaluations", "arbitrages")}
    files.update(call=f"Rules/{TERRITOIRE}/essai", output="programme.xml")
    command = [copil, "decide", *(f"--{option}={folder}/{name}" for option, name in files.items())]
    command += [f"--enveloppe={code}{'/' + pilier if pilier else ''}={euros(sum_)}" for (code, pilier), sum_ in enveloppes.items()]
    command += [] if seuil is None else ["--seuil=" + number(seuil)]
    run = subprocess.run(command, capture_output=True, text=True)
    programme = decide(call, dossiers, arbitrages, enveloppes, seuil)
    if programme is None and run.returncode == 1 and "[arbitrage-au-dessus-de-l-enveloppe]" in run.stderr:
        return None
    if run.returncode or not programme:
        return [f"copil: {run.returncode} {run.stderr}\noracle: {'a programme' if programme else 'more than an enveloppe has'}"]
    got, want = told(folder + "/programme.xml"), wanted(*programme)
    return [f"copil:  {a}\noracle: {b}" for a, b in zip(got, want) if a != b] + (["lines lack"] if len(got) != len(want) else [])


def main(copil=os.path.join(ROOT, ".build", "debug", "copil"), first="1", count="100"):
    seeds, found = range(int(first), int(first) + int(count)), []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for seed, lines in zip(seeds, pool.map(lambda seed: differences(copil, seed), seeds)):
            found.append(lines)
            if lines:
                print(f"Campaign {seed}, in {PLACE}/{seed}:", *lines, sep="\n")
            else:
                shutil.rmtree(os.path.join(PLACE, str(seed)))
    same, refused = found.count([]), found.count(None)
    print(f"{count} campaigns: {same} programmes the same to the cent, {refused} refused by both, {sum(map(bool, found))} otherwise.")
    return 1 if any(found) or [] not in found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
