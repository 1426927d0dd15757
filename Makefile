# Two commands do everything: `make serve` and `make test`. Both set up .venv from the lock file first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: serve test build check bench light validate lint lock schema clean

serve: $(VENV)/.ready  ## Set up, then serve the site at http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve --livereload

test: $(VENV)/.ready  ## Set up, then run every test
	$(BIN)/pytest -n 2 $(ARGS)

build: $(VENV)/.ready  ## Build the site into site/
	$(BIN)/mkdocs build --strict

check: $(VENV)/.ready  ## Check every record
	$(BIN)/atlas check

bench: $(VENV)/.ready  ## Measure a full build and print figures and ratios
	$(BIN)/python benchmarks/build.py $(ARGS)

light: $(VENV)/.ready  ## Measure pages as a phone gets them: kB, requests, layout shift, Lighthouse (npm)
	$(BIN)/python benchmarks/light.py $(ARGS)

validate: $(VENV)/.ready  ## Check the HTML of site/ with the Nu checker (Java, npm)
	$(BIN)/python benchmarks/validate.py $(ARGS)

lint: $(VENV)/.ready
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

schema: $(VENV)/.ready  ## Write data/schema/ from the models
	$(BIN)/atlas schema

lock:  ## Renew requirements.lock (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --extra dev \
	  --no-emit-index-url --no-header -q -o requirements.lock pyproject.toml

$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed (try: make PYTHON=python3.12 serve)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf .build site
