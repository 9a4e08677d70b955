# A PostgreSQL server of the tests' own, on loopback, run by an ordinary user, gone afterwards. Sourced by test.sh.

postgres_folder=""

as_ordinary_user() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

find_postgres() {
    for folder in /usr/lib/postgresql/15/bin /usr/lib/postgresql/1[6-9]/bin; do
        [ -x "$folder/initdb" ] && postgres_bin=$folder && return 0
    done
    return 1
}

# Sets SAMSPRAK_TEST_POSTGRES to the server's address; where no server can be had it says so and sets nothing.
start_postgres() {
    [ -z "${SAMSPRAK_TEST_POSTGRES:-}" ] || return 0
    if ! find_postgres && ! { install_packages postgresql-15 && find_postgres; }; then
        say "PostgreSQL is not installed and may not be installed here: the tests on PostgreSQL are NOT run."
        say "On Debian: sudo apt-get install postgresql-15"
        return 0
    fi
    postgres_folder=$(mktemp -d)
    postgres_port=$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    postgres_password=$(.venv/bin/python -c 'import secrets; print(secrets.token_hex(16))')
    printf '%s\n' "$postgres_password" >"$postgres_folder/password"
    [ "$(id -u)" != 0 ] || chown -R postgres "$postgres_folder"
    if ! as_ordinary_user "$postgres_bin/initdb" -D "$postgres_folder/data" -U samsprak --auth=scram-sha-256 \
        --pwfile="$postgres_folder/password" --encoding=UTF8 --locale=C.UTF-8 >/dev/null ||
        ! as_ordinary_user "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -s -l "$postgres_folder/log" \
            -o "-h 127.0.0.1 -p $postgres_port -c unix_socket_directories='' -c fsync=off" start; then
        say "PostgreSQL is installed but did not start: the tests on PostgreSQL are NOT run."
        return 0
    fi
    export SAMSPRAK_TEST_POSTGRES="postgresql+psycopg://samsprak:$postgres_password@127.0.0.1:$postgres_port/postgres"
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    [ ! -f "$postgres_folder/data/postmaster.pid" ] ||
        as_ordinary_user "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -s -m immediate stop || true
    rm -rf "$postgres_folder"
    postgres_folder=""
}
