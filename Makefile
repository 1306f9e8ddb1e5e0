# `make demo` and `make test` need python3 (3.11 or later) and make, and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
STORIES := $(notdir $(patsubst %/sources.yaml,%,$(wildcard seeds/*/sources.yaml)))
COMPILE := uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint docs reference lock screenshots wheel clean

help:  ## Show these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

setup: $(READY)  ## Set up the environment in .venv

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@echo "Setting up $(VENV) (once, a minute or two) ..."
	@$(PYTHON) -m venv $(VENV) || { echo "This Python has no venv module; on Debian or Ubuntu: apt install python3-venv" >&2; exit 2; }
	@$(PIP) install -qq --require-hashes -r requirements/dev.txt
	@$(PIP) install -qq --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)  ## Check the stories in seeds/ and write reports/
	@test -n "$(STORIES)" || { echo "seeds/ has no story" >&2; exit 2; }
	@for story in $(STORIES); do \
	  echo; echo "== seeds/$$story"; \
	  status=0; $(BIN)/checker check seeds/$$story/*.txt --sources seeds/$$story/sources.yaml --decisions decisions/$$story --out reports/$$story || status=$$?; \
	  if [ $$status -gt 1 ]; then echo "checker check ended with $$status" >&2; exit $$status; fi; \
	done
	@echo; echo "Open in a browser:"
	@for story in $(STORIES); do echo "  reports/$$story/report.html"; done

test: $(READY)  ## Run every test
	@$(BIN)/python -m pytest -q

lint: $(READY)  ## Run ruff, mypy and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

docs: $(READY)  ## Build the documentation as a site in site/; a broken link is an error
	@$(BIN)/python docs/making/build_site.py

reference: $(READY)  ## Renew what the reference pages tell of options, formats, settings and keys
	@$(BIN)/python docs/making/reference.py

screenshots: $(READY)  ## Renew the pictures in docs/screenshots/ from reports/ (needs Chromium)
	@$(BIN)/python benchmarks/screenshots.py

wheel: $(READY)  ## Build dist/*.whl
	@$(BIN)/python -m hatchling build -t wheel -d dist

lock: $(READY)  ## Renew requirements/*.txt from pyproject.toml
	@$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/python -m pip --disable-pip-version-check install -qq uv
	@$(VENV)/lock/bin/$(COMPILE) pyproject.toml -o requirements/runtime.txt
	@$(VENV)/lock/bin/$(COMPILE) pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt

clean:  ## Remove what was built (not reports/)
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
