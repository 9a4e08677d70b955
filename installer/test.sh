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
sources=""
said=""
clean_up() {
    [ -z "$sources" ] || kill "$sources" 2>/dev/null || true
    rm -f "$said"
    stop_postgres
}
trap clean_up EXIT
trap 'exit 130' INT TERM

bin=$(pwd)/.venv/bin
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
# Else every run compiles all tests anew, in each process: half of the time that collecting them takes.
unset PYTHONDONTWRITEBYTECODE
failed=""
check() {
    name=$1
    shift
    say "== $name"
    "$@" || failed="$failed $name"
}

# What is checked at the same time as the tests run; ends with 1 unless everything passed.
check_sources() {
    check ruff "$bin/ruff" check .
    check format "$bin/ruff" format --check --quiet .
    check layers "$bin/lint-imports" --no-cache
    check deptry "$bin/deptry" .
    check mypy "$bin/mypy"
    [ -z "$failed" ] || say "FAILED:$failed"
    [ -z "$failed" ]
}

"$bin/python" -m translations.compile
said=$(mktemp)
check_sources >"$said" 2>&1 &
sources=$!
start_postgres
check pytest "$bin/python" -m pytest -n 2 --dist loadscope "$@"
say "== what else was checked meanwhile"
wait "$sources" || failed="$failed (one of these)"
sources=""
cat "$said" >&2

if [ -n "$failed" ]; then
    say "FAILED:$failed"
    exit 1
fi
[ -n "${SAMSPRAK_TEST_POSTGRES:-}" ] || say "All passed, but the tests on PostgreSQL were not run (see above)."
say "All checks passed."
