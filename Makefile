# make demo : le travail principal sur les exemples ; make test : tous les contrôles ; make bench : les mesures.
SWIFT ?= swift
RELEASE := -c release --static-swift-stdlib
COPIL := .build/release/copil
# Become root only where it is needed and possible.
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: build demo test bench format packages measure-packages

build: packages
	$(SWIFT) build $(RELEASE) --product copil

packages:
	@command -v $(SWIFT) >/dev/null || { echo "Il faut Swift 6.2 ou plus récent : https://www.swift.org/install" >&2; exit 1; }
	@pkg-config --exists libxml-2.0 2>/dev/null || { \
	  $(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -qy --no-install-recommends libxml2-dev pkg-config; }

demo: build
	$(COPIL) check Submissions/exemples/bons
	@echo
	@echo "Et les dossiers fautifs, une faute chacun :"
	@$(COPIL) check Submissions/exemples/mauvais; [ $$? -eq 1 ]

test: packages
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) test

measure-packages: packages
	@command -v xmllint >/dev/null || $(AS_ROOT) apt-get install -qy --no-install-recommends libxml2-utils

bench: build measure-packages
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench check $(COPIL)

format:
	$(SWIFT) format -i -r Sources Tests Package.swift
