# What start.sh and test.sh share: finds Python, makes .venv, installs the locked requirements and the
# system libraries that Qt needs. Sourced, never run; expects the current folder to be the repository.

say() { printf '%s\n' "$*" >&2; }

# The libraries the window needs, as "file package"; the list is Debian's.
QT_LIBRARIES="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1
libX11-xcb.so.1 libx11-xcb1
libcups.so.2 libcups2
"

# Installs Debian packages where that is allowed. Exit status 1 when it is not.
install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || return 1
    say "Installing from Debian: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
    apt-get update -qq >/dev/null 2>&1
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            PYTHON=$candidate
            return 0
        fi
    done
    install_packages python3 python3-venv && PYTHON=python3 &&
        python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return 0
    say "Samspråk needs Python 3.11 or newer, and none was found."
    say "On Debian or Ubuntu: sudo apt-get install python3 python3-venv"
    return 1
}

make_environment() {
    [ -x .venv/bin/python ] && .venv/bin/python -c 'import pip' >/dev/null 2>&1 && return 0
    find_python || return 1
    if ! "$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        if ! install_packages "python$version-venv" && ! install_packages python3-venv; then
            say "Python lacks the module venv. On Debian or Ubuntu: sudo apt-get install python3-venv"
            return 1
        fi
    fi
    say "Making the virtual environment .venv (once) …"
    "$PYTHON" -m venv --clear .venv
}

# install_requirements KIND: installs installer/requirements/KIND.txt unless the stamp says it is there.
install_requirements() {
    locked=installer/requirements/$1.txt
    stamp=.venv/installed-$1.txt
    cmp -s "$locked" "$stamp" && return 0
    say "Installing the locked requirements ($1); this takes a few minutes the first time …"
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: \
        --require-hashes -r "$locked" 2>.venv/pip-errors.txt; then
        cat .venv/pip-errors.txt >&2
        say "The requirements could not be installed. Is this computer on line? Try again; nothing is left half done."
        return 1
    fi
    cp "$locked" "$stamp"
}

check_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    cmp -s installer/prepare.sh .venv/libraries-checked && return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || known=""
    missing=""
    while read -r file package; do
        [ -n "$file" ] || continue
        case "$known" in *"$file "*) ;; *) missing="$missing $package" ;; esac
    done <<LIST
$QT_LIBRARIES
LIST
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086 # a list of words
        if ! install_packages $missing; then
            say "These system libraries are missing, and the window needs them:$missing"
            say "On Debian or Ubuntu: sudo apt-get install$missing"
            say "Elsewhere: install the packages of your system that hold these libraries."
            return 1
        fi
    fi
    cp installer/prepare.sh .venv/libraries-checked
}
