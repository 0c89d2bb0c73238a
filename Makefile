# One door for commands: make setup · demo · run · test · lint · shots · bench
SHELL := /bin/bash
PORT ?= 8000
HOST ?= 127.0.0.1
PYTHON := .venv/bin/python
MANAGE := $(PYTHON) manage.py
export DJANGO_SETTINGS_MODULE ?= cms.settings.dev
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: demo run setup test lint contracts shots bench catalogue static

demo: setup  ## a living network at http://127.0.0.1:8000/ (PORT= changes it)
	@SITE_URL=http://$(HOST):$(PORT) $(MANAGE) migrate --verbosity 0
	@SITE_URL=http://$(HOST):$(PORT) $(MANAGE) demo
	@$(MAKE) --no-print-directory run

run: setup static  ## the server and its worker, on what is already there
	@SITE_URL=http://$(HOST):$(PORT) $(MANAGE) serve --host $(HOST) --port $(PORT)

setup: .venv/installed catalogue  ## .venv and what the system lacks

.venv/installed: requirements.txt
	@.ci/packages python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
	@echo "Installation des bibliothèques Python (une fois, quelques minutes)…"
	@test -x $(PYTHON) || python3 -m venv .venv
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@mkdir -p var && touch $@

catalogue: .venv/installed
	@$(PYTHON) -m cms.catalogue

static: .venv/installed
	@$(MANAGE) collectstatic --no-input --verbosity 0

test: setup lint contracts  ## all that CI runs
	@$(PYTHON) -m pytest -n 2 $(TESTS)

lint: .venv/installed
	@ruff check . && ruff format --check --quiet .
	@djhtml --tabwidth 2 --check templates >/dev/null || (djhtml --tabwidth 2 --check templates; false)
	@curlylint --quiet templates

contracts: .venv/installed
	@lint-imports --no-cache | tail -n 3
	@$(MANAGE) makemigrations --check --dry-run

shots: setup  ## every kind of page, for each role, small and wide, by day and by night, in var/shots
	@$(PYTHON) -m tests.browser.shots

bench: setup  ## what a page, a list and a PDF cost, beside bare ones
	@$(PYTHON) -m tests.benchmarks.bench_pages
	@$(PYTHON) -m tests.benchmarks.bench_pdf
