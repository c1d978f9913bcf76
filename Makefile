# make demo : le travail principal sur les exemples ; make test : tous les contrôles ; make bench : les mesures.
SWIFT ?= swift
# All libraries are in the one file, which starts in half the time; what the linker says of gethostbyname is never called.
LIBRARIES = $(shell pkg-config --static --libs-only-l libxml-2.0) -lstdc++
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-executable $(LIBRARIES:%=-Xlinker %)
COPIL := .build/release/copil
KIT := ../shared/dmn-tck
SAMPLE := villeneuve-la-garenne/contrat-de-ville-2022
SHELL := /bin/bash
PAGES := .build/pages/venv/bin
# Installs Debian packages, becoming root only where that is needed.
INSTALL = sh -c 'if [ "$$(id -u)" = 0 ]; then root=; elif command -v sudo >/dev/null; then root=sudo; \
  else echo "Il manque des paquets et ni root ni sudo ne sont là pour les installer : $$*" >&2; exit 1; fi; \
  $$root apt-get update -q && $$root apt-get install -qy --no-install-recommends "$$@"' install

.PHONY: build demo test pages oracle submissions campaigns schemas kit gate product sanitize fuzz mutation bench bench-quick format packages test-packages measure-packages

build: packages
	$(SWIFT) build $(RELEASE) --product copil

packages:
	@command -v $(SWIFT) >/dev/null || { echo "Il faut Swift 6.2 ou plus récent : https://www.swift.org/install" >&2; exit 1; }
	@{ command -v git && command -v cc && pkg-config --exists libxml-2.0 nettle icu-uc liblzma zlib; } >/dev/null 2>&1 || \
	  $(INSTALL) git g++ libxml2-dev nettle-dev libicu-dev liblzma-dev zlib1g-dev pkg-config

# Le travail principal sur l'appel d'exemple : soixante-treize dossiers, jusqu'aux feuilles du comité de pilotage.
demo: build
	@$(COPIL) run --force --call Rules/$(SAMPLE) --out .build/demo Submissions/$(SAMPLE); [ $$? -le 1 ]
	@echo
	@echo "À ouvrir dans un navigateur : $(CURDIR)/.build/demo/index.html (le relevé : releve.html)"

# Ce que les contrôles appellent.
test-packages: packages
	@{ command -v xmllint && command -v valgrind && command -v strace && command -v faketime && command -v setpriv && \
	  command -v script && python3 -c "import ensurepip"; } >/dev/null 2>&1 || \
	  $(INSTALL) libxml2-utils valgrind strace faketime util-linux bsdutils python3-venv

test: test-packages
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	$(SWIFT) build --explicit-target-dependency-import-check error
	@# What failed is told again at the end: it stands among thousands of lines.
	$(SWIFT) test 2>&1 | tee .build/tests.log; s=$${PIPESTATUS[0]}; [ $$s -eq 0 ] || { grep -a -A 8 "✘" .build/tests.log; exit $$s; }
	.build/debug/copil rules test Tests/Conformance Rules
	.build/debug/bench mutate Rules --known Tests/Mutation/sans-effet.txt --sample 20
	$(MAKE) submissions
	$(MAKE) pages
	$(MAKE) oracle
	$(if $(wildcard $(KIT)),$(MAKE) schemas kit)
	$(MAKE) gate
	$(MAKE) bench-quick
	$(MAKE) product
	FUZZ_SEED=1 Tests/Fuzz/run 20

# The committed campaigns are what the generator writes, to the byte; make campaigns writes them anew.
submissions:
	rm -rf .build/campaigns
	.build/debug/bench campaigns .build/campaigns
	diff -r .build/campaigns Submissions/villeneuve-la-garenne

campaigns:
	$(SWIFT) build --product bench
	rm -rf Submissions/villeneuve-la-garenne
	.build/debug/bench campaigns Submissions/villeneuve-la-garenne

# The pages and tables of a run, as browsers and other programs meet them; make pages IMAGES=dossier makes pictures of them.
pages: test-packages
	@command -v chromium >/dev/null || $(INSTALL) chromium
	@$(PAGES)/python -c "import axe_playwright_python, frictionless" 2>/dev/null || { python3 -m venv .build/pages/venv && \
	  $(PAGES)/pip install -q "axe-playwright-python~=0.1" "playwright~=1.50" "frictionless~=5.18"; }
	@[ -x .build/debug/copil ] || $(SWIFT) build --product copil
	@$(PAGES)/python Tests/Pages/check.py .build/debug/copil $(if $(IMAGES),--images $(IMAGES))

# Random campaigns, decided a second time by a program that only the documentation was read for: the same to the cent.
# make oracle SEED=n CAMPAIGNS=n : others, and more of them.
oracle:
	@[ -x .build/debug/copil ] || $(SWIFT) build --product copil
	@python3 Tests/Oracle/decision.py .build/debug/copil $(or $(SEED),1) $(or $(CAMPAIGNS),100)

# What other tools open: models and cases follow the schemas of DMN 1.5 and of its kit, the order of their elements too.
schemas: test-packages
	@grep -rl --include=*.dmn MODEL/ Rules Tests/Conformance | xargs xmllint --noout --schema $(KIT)/TestCases/DMN15.xsd 2>&1 | \
	  grep -v ' validates$$'; [ $${PIPESTATUS[1]} -eq 0 ]
	@grep -rl --include=*.xml 20160719/testcase Rules Tests/Conformance | xargs xmllint --noout --schema $(KIT)/TestCases/testCases.xsd 2>&1 | \
	  grep -v ' validates$$'; [ $${PIPESTATUS[1]} -eq 0 ]

# The public conformance kit: lenient without a failure; strict as Tests/DMN-TCK.md tells, at least 99.5 %.
kit:
	.build/debug/copil rules test --ignore-model-faults --lenient $(KIT) | tail -1; [ $${PIPESTATUS[0]} -eq 0 ]
	.build/debug/copil rules test --ignore-model-faults --report .build/tck.csv $(KIT) | tail -1; [ $${PIPESTATUS[0]} -le 1 ]
	@awk -F'","' '$$4 == "ERROR" { failed++ } END { exit !(NR && failed * 200 <= NR) }' .build/tck.csv

# The program as it is used is linked otherwise than the one of the tests: a result, another in its place, and its verification.
product:
	$(MAKE) demo
	$(MAKE) demo
	$(COPIL) verify .build/demo
	@# It reads its arguments from the system, as the program of the tests does not: where they are not told, it says so.
	if strace -o /dev/null true 2>/dev/null; then strace -o /dev/null -e inject=openat:error=ENFILE:when=1 $(COPIL) --version; \
	  [ $$? -eq 70 ]; fi

# Instructions of check and evaluate beside those of xmllint: not more than they took (InstructionGate.swift).
gate: test-packages
	$(SWIFT) build $(RELEASE) --product copil
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench gate copil=$(COPIL)

# The suite under the address sanitizer, then the thread sanitizer; long. Left out is what they make false: XCTest's own leaks at
# its end, tests of time and of small stacks (frames are larger), and of files (the thread sanitizer writes one of its own).
sanitize: test-packages
	$(SWIFT) build --build-tests --sanitize=address --scratch-path .build-address
	ulimit -s 131072; ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --sanitize=address --scratch-path .build-address \
	  --skip "keeps to a small stack" --skip "are read in seconds" --skip "of many dossiers is read in pieces" \
	  --skip "of great size is quick to refuse" --skip "with a fault at its end is told at the right place"
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path .build-thread
	ulimit -s 131072; TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/thread.txt $(SWIFT) test --skip-build \
	  --sanitize=thread --scratch-path .build-thread --skip "keeps to a small stack" --skip "no network, and nothing written" \
	  --skip "no command uses the network" \
	  --skip "of great size is quick to refuse" --skip "with a fault at its end is told at the right place" \
	  --skip "are read in seconds" --skip "cannot be written whole, with 70" --skip "a limit on the size of files"

# Changes every threshold, cell and comparison of the rules in turn: no change may go unnoticed by the examples.
mutation: packages
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench mutate Rules --known Tests/Mutation/sans-effet.txt

# make fuzz SECONDS=n : nourrit chaque lecteur de textes abîmés pendant n secondes.
fuzz: packages
	Tests/Fuzz/run $(or $(SECONDS),60)

# Ce qu'il faut pour mesurer ; les autres moteurs vont dans .build/peers, et le rapport nomme celui qui ne s'installe pas.
measure-packages: test-packages
	@[ -x .build/peers/bin/python ] || python3 -m venv .build/peers
	@for peer in "lxml~=6.1" "zen-engine~=2.1" "OpenFisca-Core~=46.0" "SpiffWorkflow~=3.2"; do \
	  .build/peers/bin/pip install -q --disable-pip-version-check "$$peer" || echo "$$peer ne s'installe pas" >&2; done

# make bench : toutes les mesures, en un rapport ; make bench-quick : les mêmes en petit, où les autres moteurs doivent répondre
# comme copil.
bench: build measure-packages
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench report copil=$(COPIL) kit=$(KIT) $(BENCH)

bench-quick:
	$(MAKE) bench BENCH="sizes=1000 rounds=1 dossiers=500 callgrind=0"

format:
	$(SWIFT) format -i -r Sources Tests Package.swift
