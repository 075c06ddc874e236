# Everything runs from .venv, filled from files locked by hash; a stamp in it makes a repeated set-up instant.
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
UV ?= uv
LOCK := $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --extra install

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.NOTPARALLEL:
.PHONY: site same zensical test serve check bench bench-engines bench-search soak browser lock

site: $(VENV)/.site  ## build seeds/ into site/
	$(BIN)/gacetilla build

same:  ## is the site that was kept up what a clean build gives? Names the paths that differ
	@sh .ci/same

test: browser check  ## the whole suite, browser included

serve: $(VENV)/.site  ## live preview: a changed seed or sidecar shows up in the browser
	$(BIN)/gacetilla serve

check: $(VENV)/.test  ## every check, with the browser that is already there
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/gacetilla check
	$(PYTEST) -n 2

bench: $(VENV)/.site  ## how fast this project extracts and builds
	$(BIN)/python -m benchmarks own

bench-engines: $(VENV)/.site  ## the same pages published by other engines; the table goes into BENCHMARKS.md
	$(BIN)/python -m benchmarks engines --into BENCHMARKS.md

bench-search: browser  ## the first search in a browser, in bundles and in one index; the table goes into BENCHMARKS.md
	$(BIN)/python -m benchmarks search --articles 10000 --into BENCHMARKS.md

zensical: site  ## the same docs/ published by Zensical into build/zensical/site, and what then differs
	$(BIN)/python -m benchmarks zensical

soak: browser  ## the long matrices: generated inputs, kills, settings of the machine
	$(PYTEST) -n 2 -m soak

browser: $(VENV)/.test  ## a browser for the tests
	@sh .ci/browser

lock:  ## write both lock files again (needs uv)
	$(LOCK) --output-file requirements.lock
	$(LOCK) --output-file requirements-test.lock --extra cluster --extra test

$(VENV)/.site: requirements.lock pyproject.toml
	@sh .ci/venv $< && touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	@sh .ci/venv $< && touch $@
