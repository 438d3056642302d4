# One line per recipe and no logic here: each target is a verb of `python -m scripts.build`.
# VENDOR=<id> narrows any of them to one vendor; ARGS passes further options on.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
RUN := .venv/bin/python -m scripts.build
NARROW := $(if $(VENDOR),--vendor $(VENDOR)) $(ARGS)

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */\1\t/' | expand -t 12

# The stamp is newer than the lock file only after a complete installation.
.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit(f"Python 3.11 or newer is needed, {sys.executable} is {sys.version.split()[0]}: name another with make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement requirements.lock
	@touch $@
