# Every task of this project; `make` alone lists them.
#
# Settings: PORT=8080, DATA=var (folder of database, blobs and logs), PYTHON=python3 (3.11 or newer),
#           ARGS= (handed on to pytest)
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8080
DATA ?= var
PYTHON ?= python3
# Recipes read the settings as shell variables, so that a space or a quote in them does no harm.
export PORT DATA PYTHON
# Without kept bytecode every start and every test compiles Plone again, for half of its time.
export PYTHONDONTWRITEBYTECODE :=

# Programs run as modules: the first line of a script can't name a folder with a space.
RUN := .venv/bin/python -m
CHECKED := setup.py src tests
# Two processes, each with whole files: a file's tests share a site or a server. In their own order: see conftest.py.
SHARED := --numprocesses 2 --dist loadfile --no-loadscope-reorder

# The stamp of an installation names the folder it was made in: a moved checkout installs anew.
ifneq ($(shell cat .venv/installed 2>/dev/null),$(CURDIR))
.venv/installed: moved
endif

.PHONY: help start install test test-all check format bench constraints moved

help: ## dit overzicht
	@sed -n 's/^\([a-z-]*\):.*## /\1@/p' Makefile | while IFS=@ read -r task what; do \
	  printf 'make %-12s %s\n' "$$task" "$$what"; done

start: install ## installeren, zo nodig de site maken, en de site tonen (PORT=8080 DATA=var)
	@exec $(RUN) zvh.levensloop.site.start --port "$$PORT" --data "$$DATA"

install: .venv/installed ## .venv maken en alles installeren met de versies van constraints.txt

.venv/installed: setup.py pyproject.toml constraints.txt
	@fail() { echo "$$1" >&2; exit 1; }; \
	"$$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  fail "Python 3.11 of nieuwer is nodig: installeer het, of wijs het aan met bijvoorbeeld PYTHON=python3.12."; \
	[ -f src/zvh.levensloop/zvh/levensloop/profiles/default/metadata.xml ] || \
	  fail "Deze kopie mist een koppeling (profiles): haal het project opnieuw op met git clone -c core.symlinks=true ADRES."; \
	{ [ -w . ] && mkdir -p .venv && [ -w .venv ]; } 2>/dev/null || \
	  fail "In deze map kan niet geschreven worden: zet het project in een map van jezelf en begin opnieuw."; \
	"$$PYTHON" -m venv .venv >/dev/null 2>&1 || \
	  fail "Python mist het onderdeel venv: installeer het (Debian en Ubuntu: apt install python3-venv) en begin opnieuw."; \
	echo "Installeren; de eerste keer duurt dat enkele minuten."; \
	{ $(RUN) pip install --retries 1 "$$(grep '^uv==' constraints.txt)" && \
	  $(RUN) uv pip install --python .venv/bin/python --constraints constraints.txt \
	    --build-constraints constraints.txt --editable ".[test,dev]"; } >.venv/install.log 2>&1 || \
	  fail "Installeren is niet gelukt: is er internet? Begin daarna opnieuw. Wat er misging staat in .venv/install.log."; \
	pwd -P >$@

test: install node_modules/.package-lock.json ## de tests, zonder de langzaamste
	@$(RUN) pytest -m "not all" $(SHARED) $(ARGS)

test-all: install node_modules/.package-lock.json ## alle tests, ook buildout en een verse kloon
	@$(RUN) pytest $(SHARED) $(ARGS)

node_modules/.package-lock.json: package.json package-lock.json
	@if command -v npm >/dev/null; then npm install --no-save --silent || { echo "npm install is niet gelukt: is er internet?" >&2; exit 1; }; \
	else echo "npm ontbreekt: de toets van Word-bestanden met de Open XML SDK wordt overgeslagen." >&2; fi

check: install ## opmaak, regels, typen en vertalingen
	@$(RUN) ruff format --check $(CHECKED)
	@$(RUN) ruff check $(CHECKED)
	@$(RUN) mypy --strict src/zvh.levensloop/zvh/levensloop/core
	@$(RUN) pytest -q tests/package/test_translations.py

format: install ## opmaak en regels herstellen wat vanzelf kan
	@$(RUN) ruff format $(CHECKED)
	@$(RUN) ruff check --fix $(CHECKED)

bench: install node_modules/.package-lock.json ## snelheid meten: een regel JSON per meting
	@.venv/bin/python tests/bench/run.py

constraints: install ## alle versies vernieuwen: constraints.txt en versions.cfg
	@$(RUN) uv pip compile setup.py --all-extras --universal --python-version 3.11 --fork-strategy fewest \
	  --upgrade --no-annotate --custom-compile-command "make constraints" --quiet --output-file constraints.txt
	@$(MAKE) versions.cfg

# Buildout knows two packages beforehand, by names with a dot; a pin under another name would not count.
versions.cfg: constraints.txt Makefile
	@{ echo "# Made from constraints.txt by: make constraints"; echo "[versions]"; \
	  sed -n -e 's/^zc-buildout==/zc.buildout==/' -e 's/^zc-recipe-egg==/zc.recipe.egg==/' \
	    -e 's/^\([^#=]*\)==\([^ ]*\).*/\1 = \2/p' constraints.txt; } >$@
