# One door for commands. `make` alone names them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON := .venv/bin/python
MANAGE := $(PYTHON) manage.py
MESSAGES := $(patsubst %.po,%.mo,$(wildcard cms/locale/*/LC_MESSAGES/*.po))
export DJANGO_SETTINGS_MODULE ?= cms.settings.dev
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: help demo run setup test suite lint shots bench check-html catalogue

help:
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

demo: setup var/static/staticfiles.json ## a living network at http://127.0.0.1:8000/ (PORT= changes it)
	@SITE_URL=http://$(HOST):$(PORT) $(MANAGE) serve --host $(HOST) --port $(PORT) --fill

run: setup ## the same for who writes code: no new data, pages made anew at each change, errors shown
	@SITE_URL=http://$(HOST):$(PORT) DEBUG=1 $(MANAGE) serve --host $(HOST) --port $(PORT) --reload

setup: .venv/installed $(MESSAGES) ## .venv, what the system lacks, compiled translations

.venv/installed: requirements.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Il faut Python 3.11 ou plus récent.")'
	@bash .ci/packages python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
	@test -x $(PYTHON) || { echo "Création de .venv…"; python3 -m venv .venv; }
	@echo "Installation des bibliothèques Python (une fois, quelques minutes)…"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

%.mo: %.po | .venv/installed
	@$(PYTHON) -c 'import polib, sys; polib.pofile(sys.argv[1]).save_as_mofile(sys.argv[2])' $< $@

var/static/staticfiles.json: .venv/installed $(shell find static -type f)
	@echo "Préparation des feuilles de style, polices et images…"
	@$(MANAGE) collectstatic --no-input --clear --verbosity 0

test: setup lint suite ## all that CI runs (DATABASE_URL= names the database)

suite: setup
	@DJANGO_SETTINGS_MODULE=cms.settings.test $(PYTHON) -m pytest -n 2 --dist loadgroup $(TESTS)

lint: .venv/installed
	@ruff check --quiet .
	@ruff format --check --quiet .
	@djhtml --check --tabwidth 2 templates

check-html: setup ## only the checks of HTML, accessibility and weight, in a browser
	@DJANGO_SETTINGS_MODULE=cms.settings.test $(PYTHON) -m pytest tests/browser

shots: setup ## pictures of every kind of page, for each role, small and wide, by day and by night, in var/shots
	@$(PYTHON) -m tests.browser.shots

bench: setup var/static/staticfiles.json ## what a page, a list, a crowded agenda, a search among 100,000 and a PDF cost, how good the peers are
	@$(PYTHON) -m tests.benchmarks.bench_pages
	@$(PYTHON) -m tests.benchmarks.bench_agenda
	@$(PYTHON) -m tests.benchmarks.bench_directory
	@$(PYTHON) -m tests.benchmarks.bench_pdf
	@$(PYTHON) -m tests.benchmarks.bench_peers

catalogue: setup ## new strings of the code into the catalogues, to be translated by hand
	@$(PYTHON) -m tests.catalogue
