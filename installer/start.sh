#!/bin/sh
# Sets everything up on a fresh machine and starts Samspråk; arguments are passed on to the program.
set -eu
caller=$(pwd)
cd "$(dirname "$0")/.."
root=$(pwd)
. installer/prepare.sh
make_environment
install_requirements runtime
check_libraries
.venv/bin/python -m translations.compile
cd "$caller"
exec "$root/.venv/bin/python" "$root/main.py" "$@"
