# The commands of this project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo serve test test-fast check lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.installed: requirements.txt deploy/environment.sh
	@PYTHON="$(PYTHON)" sh deploy/environment.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt deploy/environment.sh
	@PYTHON="$(PYTHON)" sh deploy/environment.sh $(VENV) requirements-dev.txt
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## read a specimen, certify it, verify it, refuse a tampered copy
	@$(BIN)/saoy demo

serve: $(VENV)/.installed ## the whole site on this machine, demo accounts printed
	@$(BIN)/saoy serve

test: $(VENV)/.installed-dev ## everything: real services, a real browser; installs what the system lacks
	@sh deploy/test-services.sh
	@$(BIN)/python -m pytest -n 2 --dist loadfile

test-fast: $(VENV)/.installed-dev ## rules, records, reader, classifiers: no services, no browser, under two minutes
	@$(BIN)/python -m pytest -n 2 --dist loadfile -q -m "not services and not browser and not slow" \
		tests/architecture tests/classifiers tests/models tests/ocr

check: $(VENV)/.installed-dev ## style, types, directions of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

lock: ## renew the locked requirements (needs uv on the path); no index address is written
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements.txt
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements-dev.txt
	uv pip compile pyproject.toml --extra train --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements-train.txt

clean: ## remove the environment and caches; data in var/ stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
