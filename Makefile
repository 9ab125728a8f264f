# The whole of Souk in a few words. Each target says how long its steps took; `scripts/` holds what they do.
.DEFAULT_GOAL := help
.PHONY: help run test test-services e2e check bench lighthouse eval fuzz fmt clean
SHELL := /bin/bash

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build the shop and start it on http://localhost:8000, with sample goods the first time
	@scripts/run.sh

test: ## all tests that need nothing outside the clone: web unit tests, Rust tests on SQLite
	@scripts/test.sh

test-services: ## the same Rust tests on a throw-away PostgreSQL, Redis and S3
	@scripts/test.sh services

e2e: ## the shop in real Chromium (SOUK_SCREENS=1: also take docs/screens/ anew)
	@scripts/e2e.sh

check: ## formatting, lints, types, licences, file lengths
	@scripts/check.sh

bench: ## measure on SQLite, then PostgreSQL + Redis: kept answers beside bare handlers, CPU per operation, start, memory
	@scripts/bench.sh bench $(ARGS)

lighthouse: ## Lighthouse, as a phone, on home, category, product, cart and search page: the median of five runs
	@scripts/lighthouse.sh

eval: ## measure what needs a folder of real data: make eval DATA=folder
	@scripts/bench.sh eval "$(DATA)" $(ARGS)

fuzz: ## hold a running shop against openapi.json with Schemathesis, as a guest and as staff
	@scripts/schemathesis.sh $(ARGS)

fmt: ## format Rust and web sources
	@cargo fmt --all
	@scripts/web.sh run format

clean: ## remove what builds left in the clone (never ./data, never the cache outside the clone)
	@rm -rf target web/dist web/node_modules e2e/node_modules
