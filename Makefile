# Every target works from a clean clone. `make help` says what there is.
.DEFAULT_GOAL := help
.PHONY: help run test check format docs bench bench-desk evaluate train clean

PY := .venv/bin/python
RASA_PY := rasa_runtime/.venv/bin/python
BOOTSTRAP := sh cli/bootstrap.sh

help:  ## what this Makefile can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 20

run:  ## install, train, migrate, start everything; Ctrl-C stops it
	@exec ./amparo run --demo

test:  ## install, then every test there is, the real browser and the real PostgreSQL ones too
	@$(BOOTSTRAP) test
	@./amparo train
	@$(MAKE) --no-print-directory pytest

.PHONY: pytest lint
pytest:
	$(PY) -m pytest -n logical --maxprocesses 4 --dist loadfile
	$(RASA_PY) -m pytest tests/rasa_runtime

check: lint test  ## formatting, lint, types, import rules, Rasa's data validation, tests: what CI runs

lint:
	@$(BOOTSTRAP) test
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m mypy --config-file rasa_runtime/pyproject.toml
	$(PY) -c 'import sys; from importlinter.cli import lint_imports_command; sys.argv[0] = "lint-imports"; lint_imports_command()'
	$(RASA_PY) -m rasa data validate --data bot/data --domain domain.yml --config config.yml

format:  ## put the code into its form
	@$(BOOTSTRAP) test
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

docs:  ## write anew what is generated: docs/law.md, docs/casework.md, docs/incidents.md, docs/permissions.md
	@$(BOOTSTRAP) test
	$(PY) -m cli.law_table
	$(PY) -m cli.casework_table
	$(PY) -m cli.incident_table
	$(PY) -m cli.permission_table

bench:  ## the figures of docs/, beside a stock Rasa starter in the same run
	@$(BOOTSTRAP) test
	@./amparo train
	$(PY) -m tests.bench

bench-desk:  ## how long every page of the desk takes over 100,000 customers, on SQLite and PostgreSQL
	@$(BOOTSTRAP) test
	$(PY) -m tests.bench.desk

evaluate:  ## how well held-out sentences are understood; the picture goes to evaluation-results/
	@$(BOOTSTRAP) test
	@./amparo train
	$(PY) -m tests.evaluation

train:  ## train the model if its sources changed
	@$(BOOTSTRAP) run
	@./amparo train

clean:  ## remove environments, caches and models; never data (var/) or .env
	rm -rf .venv rasa_runtime/.venv .uv .home .rasa bot/models .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -rf .import_linter_cache bench-results evaluation-results tests/e2e/screenshots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
