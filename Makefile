# One line per recipe, without logic: each target is a verb of `python -m scripts.build`.
# VENDOR=<id> narrows any of them to one vendor; ARGS passes further options.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
RUN := .venv/bin/python -m scripts.build
NARROW := $(if $(VENDOR),--vendor $(VENDOR)) $(ARGS)

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1\t/' | expand -t 18

# The stamp is newer than the lock file only after a complete installation.
.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit(f"Python 3.11 or newer is needed, {sys.executable} is {sys.version.split()[0]}: name another with make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement requirements.lock
	@touch $@

.PHONY: generate
generate: .venv/installed ## validate every spec, generate every client, property-test every mock
	@$(RUN) generate $(NARROW)

.PHONY: validate
validate: .venv/installed ## check the specs and their evidence
	@$(RUN) validate $(NARROW)

.PHONY: explain
explain: .venv/installed ## describe a rule with an example and a fix (RULE=...), or list all
	@$(RUN) explain $(RULE)

.PHONY: clients
clients: .venv/installed ## generate the Python clients of the specs that changed
	@$(RUN) clients $(NARROW)

.PHONY: fuzz
fuzz: .venv/installed ## property-test the mocks; SEED=random MAX_EXAMPLES=500 goes deeper
	@$(RUN) fuzz $(NARROW) $(if $(SEED),--seed $(SEED)) $(if $(MAX_EXAMPLES),--max-examples $(MAX_EXAMPLES))

.PHONY: mutants
mutants: .venv/installed ## property-test realistic breaks of the mocks, and list those not found
	@.venv/bin/python -m tests.mutants $(VENDOR)

.PHONY: mock
mock: .venv/installed ## serve the mocks on 127.0.0.1:4010 (PORT=...)
	@$(RUN) mock $(NARROW) $(if $(PORT),--port $(PORT))

.PHONY: evidence
evidence: .venv/installed ## report the documents' statements and the evidence of the specs
	@$(RUN) evidence $(NARROW)

.PHONY: observe
observe: .venv/installed ## compare recorded traffic with the specs: FILES="a.har b.jsonl" ARGS="--at VENDOR=URL"
	@$(RUN) observe $(FILES) $(NARROW)

.PHONY: verify
verify: .venv/installed ## run a vendor's workflows against TO=https://...: which documented facts hold (ARGS=--dry-run)
	@$(RUN) verify --to $(TO) $(NARROW)

.PHONY: interop
interop: .venv/installed ## run the vendors' open-source clients against the mocks (PHOTO_ID_CLIENTS=DIR: their repositories)
	@$(RUN) interop $(NARROW)

.PHONY: test
test: .venv/installed ## everything CI runs
	@$(MAKE) --no-print-directory --jobs=2 check
	.venv/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

.PHONY: check
check: lint types ## what `make test` finds without running a test

.PHONY: lint
lint: .venv/installed
	.venv/bin/ruff check --no-cache .
	.venv/bin/ruff format --no-cache --check .
	.venv/bin/deptry scripts tests
	.venv/bin/deptry scripts --optional-dependencies-dev-groups test
	.venv/bin/deptry scripts/mocks scripts/spec --optional-dependencies-dev-groups build,release,site,test --ignore DEP002
	@$(RUN) validate
	@$(RUN) clients --check

.PHONY: types
types: .venv/installed
	.venv/bin/mypy

.PHONY: lowest
lowest: .venv/installed ## test the lowest releases that pyproject.toml allows (needs uv)
	@$(RUN) lowest

.PHONY: bench
bench: .venv/installed ## measure every number the README claims
	@$(RUN) bench $(NARROW)
	@.venv/bin/python -m tests.drift

.PHONY: readme
readme: .venv/installed ## write the table of vendors in README.md and the schema for editors
	@$(RUN) readme $(ARGS)

.PHONY: new
new: .venv/installed ## write the skeleton of a new vendor: VENDOR=<id> ARGS="--url URL"
	@$(RUN) new $(NARROW)

.PHONY: review
review: .venv/installed ## report what the change since BASE=<rev> means for users (needs Node)
	@$(RUN) review --base $(or $(BASE),HEAD) $(NARROW)

.PHONY: site
site: .venv/installed ## build the reference site in dist/site/; BASE=<rev> marks what differs from it
	@$(RUN) site $(if $(BASE),--base $(BASE)) $(NARROW)

.PHONY: wheels
wheels: .venv/installed ## build the runtime, the clients and the tool as sdists and wheels in dist/
	@$(RUN) wheels $(NARROW)

.PHONY: release-dry-run
release-dry-run: .venv/installed ## build what the last commit publishes twice in dist/, compare and check it
	@$(RUN) release-dry-run $(NARROW)

.PHONY: format
format: .venv/installed ## format the hand-written Python and YAML
	.venv/bin/ruff check --no-cache --fix .
	.venv/bin/ruff format --no-cache .
	@$(RUN) format $(NARROW)

.PHONY: lock
lock: .venv/installed ## update requirements.lock from pyproject.toml (needs uv; ARGS=--upgrade updates all)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet $(ARGS) --output-file requirements.lock

.PHONY: clean
clean: ## remove the output of the other targets, except generated/
	rm -rf .venv .cache .mypy_cache .pytest_cache .hypothesis dist
