# The recipes that people and CI call. Each one works on a fresh clone.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
LINKED ?= 1000
PAGED ?= 2000
CORPORA ?= $(or $(ONRECORD_CORPORA),../shared/corpora)

.PHONY: help setup demo test lint evaluate bench train format docs pins clean

help:
	@echo "make demo      build the example case and print its chronology"
	@echo "make test      run the tests"
	@echo "make lint      ruff, mypy and the import contracts"
	@echo "make evaluate  measure the readers on the corpora and hold the floors (CORPORA=folder AT_ONCE=2)"
	@echo "make bench     measure speed and memory; BENCH='--articles 1000' for a quick look"
	@echo "make train     train the reader network again"
	@echo "make docs      write the command reference again"
	@echo "make pins      pin the versions of the readers to their sources again"

# The stamp is newer than what it was made from, so that setting up is done once.
$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

setup: $(VENV)/.ready

demo: setup
	@$(RUN)/onrecord build examples/articles --metadata examples/sheet.csv -o demo.case
	@$(RUN)/onrecord timeline demo.case
	@echo
	@echo "Open it in the browser:  $(RUN)/onrecord serve demo.case"

test: setup
	@$(RUN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

lint: setup
	@$(RUN)/ruff check .
	@$(RUN)/ruff format --check .
	@$(RUN)/mypy
	@$(RUN)/lint-imports

format: setup
	@$(RUN)/ruff check --fix .
	@$(RUN)/ruff format .

evaluate: setup
	@ONRECORD_CORPORA=$(CORPORA) $(RUN)/python -m evaluation --at-once $(or $(AT_ONCE),1) --page docs/how-well-it-reads.md

bench: setup
	@ONRECORD_CORPORA=$(CORPORA) $(RUN)/python -m bench $(BENCH)
	@ONRECORD_CORPORA=$(CORPORA) $(RUN)/python -m bench.linking --articles $(LINKED) --base 100 | tail -n 1
	@$(RUN)/python -m bench.pages --articles $(PAGED) | tail -n 1

# Torch is needed for this alone. Rebuilds the weights from the declared corpora; goes on from the last checkpoint.
train: setup
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[train]'
	@ONRECORD_CORPORA=$(CORPORA) $(RUN)/python -m training.train --out $(or $(OUT),out/training)

docs: setup
	@$(RUN)/python -m onrecord.cli.reference docs/reference

# After a change of a reader was looked at, and its version raised where it can read differently: tests/versions.
pins: setup
	@$(RUN)/python -m tests.versions.sources

clean:
	rm -rf $(VENV) demo.case .mypy_cache .ruff_cache .pytest_cache
