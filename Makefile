# Everything a newcomer or CI needs; only Python 3.11, pip, venv and make are assumed.
PYTHON ?= python3
BIN := .venv/bin
PO := src/custmgr/locale/zh_CN/LC_MESSAGES/custmgr.po

.PHONY: demo test check lint types imports catalogue docs docs-check format bench clean

demo: .venv/run-ready
	$(BIN)/custmgr demo

test: .venv/dev-ready
	$(BIN)/pytest

check: test lint types imports catalogue-check docs-check

lint: .venv/dev-ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/codespell src docs tests README.md CONTRIBUTING.md CHANGELOG.md

types: .venv/dev-ready
	$(BIN)/mypy

imports: .venv/dev-ready
	$(BIN)/lint-imports

catalogue: .venv/dev-ready
	$(BIN)/python tools/catalogue.py

catalogue-check: .venv/dev-ready
	$(BIN)/python tools/catalogue.py --check

docs: .venv/dev-ready
	$(BIN)/python tools/pages.py

docs-check: .venv/dev-ready
	$(BIN)/python tools/pages.py --check

format: .venv/dev-ready
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/dev-ready
	$(BIN)/python bench/run.py $(PARTS)

.venv/run-ready: requirements.lock $(PO)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index -e .
	touch $@

.venv/dev-ready: requirements-dev.lock $(PO)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index -e .
	touch $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
