"""Checks what « copil run » writes as the people and programs that receive it meet it; see --help.

Every page is well-formed, whole in itself and free of script; one page of each kind goes through axe-core in Debian's Chromium.
Every table parses and holds no formula, every JSON and XML file is what it says it is.
"""

import argparse
import csv
import glob
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
COMMITTED = os.path.join(ROOT, "Tests", "SheetsTests", "Feuilles")
XHTML = "{http://www.w3.org/1999/xhtml}"
TERRITOIRE = "villeneuve-la-garenne"
SAMPLES = ["contrat-de-ville-2022", "ville-vie-vacances-2021"]
OTHER_PLACES = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:|^//")
STYLE_REACHES_OUT = re.compile(r"url\s*\(|@import|expression\s*\(|\\", re.I)
FORMULA = re.compile(r"^[ \u00a0\ufeff]*[=+@\t\r\n\uff1d\uff0b\uff20\uff0d]")
NUMBER = re.compile(r"^-[0-9.,]+$")
STRAIGHT_APOSTROPHE = re.compile(r"[^\W\d_]'[^\W\d_]")
STOP_AND_SEMICOLON = re.compile(r"\.\s+;")

faults = []


def fault(path, message):
    faults.append(f"{path}: {message}")


def run_copil(arguments):
    """The whole job on the first sample that the rules at hand have."""
    calls = [arguments.call] if arguments.call else [
        os.path.join(ROOT, "Rules", TERRITOIRE, name) for name in SAMPLES]
    call = next((call for call in calls if os.path.exists(os.path.join(call, "appel.xml"))), None)
    if call is None:
        sys.exit("aucun appel d'exemple dans Rules")
    dossiers = arguments.dossiers or [
        os.path.join(ROOT, "Submissions", TERRITOIRE, os.path.basename(call))]
    command = [arguments.copil, "run", "--quiet", "--force", "--call", call, "--out", arguments.out]
    if os.path.basename(call) == SAMPLES[0] and not arguments.dossiers:
        command += ["--arbitrages", os.path.join(HERE, "arbitrages.xml")]
    command += dossiers
    started = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    # 1 tells of faults in the dossiers, which the samples have on purpose.
    if done.returncode not in (0, 1) or not os.path.exists(os.path.join(arguments.out, "index.html")):
        sys.exit(f"{' '.join(command)} : sortie {done.returncode}\n{done.stderr}")
    print(f"{os.path.basename(call)} : {time.monotonic() - started:.1f} s")
    return call


def files(folder, ending):
    return sorted(glob.glob(f"{folder}/**/*{ending}", recursive=True))


# Pages


def check_page(path, folder):
    """Parses a page and looks at every element and attribute of it."""
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        return fault(path, f"not well-formed: {error}")
    if root.tag != XHTML + "html" or root.get("lang") != "fr":
        fault(path, "no <html lang=\"fr\">")
    title = root.find(f"{XHTML}head/{XHTML}title")
    if title is None or not "".join(title.itertext()).strip():
        fault(path, "no title")
    if len(root.findall(f".//{XHTML}h1")) != 1:
        fault(path, "not one first heading")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        fault(path, "an id twice")
    for element in root.iter():
        check_element(path, folder, element, ids)
    body = root.find(f"{XHTML}body")
    for text in body.itertext() if body is not None else []:
        for what, pattern in (("a straight apostrophe", STRAIGHT_APOSTROPHE), ("a stop before a semicolon", STOP_AND_SEMICOLON)):
            if pattern.search(text):
                fault(path, f"{what}: {text[:60]!r}")
    return None


def check_element(path, folder, element, ids):
    name = str(element.tag).rsplit("}", 1)[-1]
    if name in ("script", "iframe", "object", "embed", "link", "base", "form", "img", "audio", "video"):
        fault(path, f"<{name}>")
    if name == "style" and STYLE_REACHES_OUT.search(element.text or ""):
        fault(path, "a style that reaches out")
    for key, value in element.attrib.items():
        key = key.rsplit("}", 1)[-1]
        if key.startswith("on"):
            fault(path, f"{key} on <{name}>")
        if key == "style" and STYLE_REACHES_OUT.search(value):
            fault(path, "a style that reaches out")
        if key in ("href", "src", "action", "data", "poster", "srcset"):
            check_link(path, folder, value, ids)


def check_link(path, folder, link, ids):
    if link.startswith("#"):
        if link[1:] not in ids:
            fault(path, f"a link to nothing: {link}")
    elif OTHER_PLACES.match(link) or link.startswith("/"):
        fault(path, f"an outside link: {link}")
    else:
        target = os.path.normpath(os.path.join(os.path.dirname(path), link.split("#")[0]))
        if not target.startswith(os.path.normpath(folder) + os.sep) or not os.path.exists(target):
            fault(path, f"a link to nothing: {link}")


def check_pages(folder):
    pages = files(folder, ".html")
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", *pages], stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        fault(folder, done.stderr.strip())
    for page in pages:
        check_page(page, folder)
    return pages


def kind(path, folder):
    """What sort of page it is: those of one sort differ by their data only."""
    name = os.path.relpath(path, folder)
    if name.startswith("courriers/"):
        return "courrier-" + name.rsplit("-", 1)[1].removesuffix(".html")
    if name.startswith("fiches/"):
        return "fiche"
    return re.sub(r"^comite-technique-.*", "comite-technique", name).removesuffix(".html")


def of_each_kind(pages, folder):
    """The longest page of each kind, which shows the most."""
    longest = {}
    for page in sorted(pages, key=os.path.getsize):
        longest[kind(page, folder)] = page
    return longest


def check_in_browser(longest, images):
    """Runs axe-core on a page of each kind; with a folder, makes pictures of them as on screen and on paper."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        page = browser.new_page(viewport={"width": 1123, "height": 794})
        wanted = []
        page.on("request", lambda request: wanted.append(request.url))
        for name, path in sorted(longest.items()):
            wanted.clear()
            page.goto("file://" + os.path.abspath(path))
            for url in wanted[1:]:
                fault(path, f"asks for {url}")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 1123:
                fault(path, f"wider than A4 landscape: {width} px")
            for violation in Axe().run(page).response["violations"]:
                if violation["impact"] in ("serious", "critical"):
                    targets = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                    fault(path, f"axe {violation['id']} ({violation['impact']}): {violation['help']}: {targets}")
            if images:
                picture(page, os.path.join(images, name))
        browser.close()


def picture(page, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    page.screenshot(path=path + ".png", full_page=True)
    page.pdf(path=path + ".pdf", prefer_css_page_size=True, print_background=True)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "70", "-png", path + ".pdf", path], check=True)


# Data


def check_csv(path):
    with open(path, "rb") as file:
        data = file.read()
    text = data.decode("utf-8")
    delimiter = ";" if text.startswith("\ufeff") else ","
    if not text.endswith("\r\n"):
        fault(path, "no line end of RFC 4180")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            fault(path, f"row {number} has {len(row)} cells of {len(rows[0])}")
        for cell in row:
            if FORMULA.match(cell) or (cell.startswith("-") and not NUMBER.match(cell)):
                fault(path, f"row {number}: a formula: {cell[:40]!r}")


def check_json(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        if path.endswith(".jsonl"):
            for line in text.splitlines():
                json.loads(line)
        else:
            json.loads(text)
    except ValueError as error:
        fault(path, f"no JSON: {error}")


def schemas():
    """The schema of each namespace."""
    found = {}
    for path in glob.glob(os.path.join(ROOT, "Rules", "*.xsd")):
        found[ElementTree.parse(path).getroot().get("targetNamespace")] = path
    return found


def check_xml(paths):
    known = schemas()
    for path in paths:
        namespace = ElementTree.parse(path).getroot().tag.partition("}")[0].removeprefix("{")
        if namespace not in known:
            fault(path, f"no schema for {namespace}")
            continue
        done = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", known[namespace], path],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            fault(path, done.stderr.strip())


def check_open_data(paths):
    """Checks essential data of subsidies against the national schema."""
    from frictionless import Resource, Schema, system

    schema = Schema.from_descriptor(os.path.join(HERE, "scdl-subventions-2.1.1.json"))
    rows = 0
    with system.use_context(trusted=True):
        for path in paths:
            report = Resource(path=path, schema=schema, encoding="utf-8").validate()
            for error in report.flatten(["rowNumber", "fieldName", "message"]):
                fault(path, f"row {error[0]}, {error[1]}: {error[2]}")
            with open(path, encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    rows += 1
                    for key in ("idAttribuant", "idBeneficiaire"):
                        if row[key] and not is_siret(row[key]):
                            fault(path, f"{key}: {row[key]} is no SIRET")
    return rows


def is_siret(text):
    total = sum(digit if place % 2 == 0 else digit * 2 - 9 * (digit > 4)
                for place, digit in enumerate(map(int, reversed(text))))
    return total % 10 == 0 or (text.startswith("356000000") and sum(map(int, text)) % 5 == 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copil", help="the program")
    parser.add_argument("--call", help="the folder of a call, instead of the samples")
    parser.add_argument("--dossiers", action="append", help="its dossiers")
    parser.add_argument("--out", default=os.path.join(ROOT, ".build", "pages", "result"))
    parser.add_argument("--images", help="a folder for pictures of the pages, as PNG and PDF")
    arguments = parser.parse_args()
    started = time.monotonic()
    run_copil(arguments)
    out = arguments.out
    pages = check_pages(out)
    longest = of_each_kind(pages, out)
    # What the sample has none of is among the pages that the tests compare.
    committed_pages = files(COMMITTED, ".html")
    longest = of_each_kind(committed_pages, COMMITTED) | longest
    check_in_browser(longest, arguments.images)
    tables = files(out, ".csv")
    for path in tables:
        check_csv(path)
    for path in files(out, ".json") + files(out, ".jsonl"):
        check_json(path)
    check_xml(files(out, ".xml"))
    rows = check_open_data(files(out, "donnees-essentielles.csv") + files(COMMITTED, "donnees-essentielles.csv"))
    print(f"{len(pages)} pages of {len(longest)} kinds, {len(tables)} tables, {rows} rows of essential data"
          f" in {time.monotonic() - started:.0f} s")
    for text in faults[:40]:
        print(text, file=sys.stderr)
    if faults:
        sys.exit(f"{len(faults)} faults")


main()
