#!/bin/sh
# Sets everything up and runs all checks and tests. Ends with 0 only if every one of them passed.
# Arguments are passed on to pytest.
set -eu
cd "$(dirname "$0")/.."
. installer/prepare.sh
make_environment
install_requirements development
check_libraries
command -v pdftotext >/dev/null 2>&1 || install_packages poppler-utils ||
    say "pdftotext is missing (Debian: poppler-utils): printed pages are read by two programs, not by three."
. installer/postgres.sh
trap stop_postgres EXIT
trap 'exit 130' INT TERM

bin=$(pwd)/.venv/bin
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
failed=""
check() {
    name=$1
    shift
    say "== $name"
    "$@" || failed="$failed $name"
}

"$bin/python" -m translations.compile
check ruff "$bin/ruff" check .
check format "$bin/ruff" format --check --quiet .
check mypy "$bin/mypy"
check layers "$bin/lint-imports" --no-cache
check deptry "$bin/deptry" .
start_postgres
check pytest "$bin/python" -m pytest -n 2 --dist loadscope "$@"

if [ -n "$failed" ]; then
    say "FAILED:$failed"
    exit 1
fi
[ -n "${SAMSPRAK_TEST_POSTGRES:-}" ] || say "All passed, but the tests on PostgreSQL were not run (see above)."
say "All checks passed."
