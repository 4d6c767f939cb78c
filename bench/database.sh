# Runs a separate PostgreSQL cluster on loopback with durable commits. Sourced by bench/run.

start_postgresql() {
  as_postgres "$postgresql/initdb" -D "$work/postgresql" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null
  database_port=$(free_port)
  # Memory and checkpoints are set for the size of the data. Commits stay durable.
  as_postgres "$postgresql/pg_ctl" -D "$work/postgresql" -w -l "$work/postgresql.log" -o "-p $database_port \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
    -c fsync=on -c synchronous_commit=on -c full_page_writes=on \
    -c shared_buffers=1GB -c maintenance_work_mem=512MB -c work_mem=16MB -c max_wal_size=8GB -c checkpoint_timeout=30min \
    -c logging_collector=on -c log_destination=jsonlog -c log_directory=$work/log -c log_filename=postgresql" start >/dev/null
  postmaster=$(head -n 1 "$work/postgresql/postmaster.pid")
  psql postgres -c 'CREATE DATABASE onward'
}

stop_postgresql() {
  [ ! -f "$work/postgresql/postmaster.pid" ] ||
    as_postgres "$postgresql/pg_ctl" -D "$work/postgresql" -m fast stop >/dev/null
}

as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

# psql DATABASE …: quiet, unaligned, and it stops at the first error.
psql() {
  command "$postgresql/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$database_port" -U postgres -d "$@"
}

# seed.sql writes the facts, and the service's recount computes the rest. A second recount must find no difference.
seed() {
  psql onward -v people="$people" -v teams="$teams" -v fan_out="$fan_out" -v sessions="$sessions" -v leaders="$leaders" \
    -f bench/seed.sql | say_each
  say "- progress, counters and sizes, as the service makes them (${SECONDS}s)"
  recount | sed -u 's/^/    /' >&2
  say "- VACUUM ANALYZE (${SECONDS}s)"
  psql onward -c 'VACUUM ANALYZE'
  require_agreement
}

recount() { ./onward recount "$work/onward.yml"; }

require_agreement() {
  recount >"$work/recount"
  [ "$(grep -c 'all well' "$work/recount")" = 3 ] || stop "The counters do not agree with the events: $(cat "$work/recount")"
  say "- a recount agrees: $(tr -s ' \n' ' ' <"$work/recount")"
}

# The floor runs on a copy of the database, so that its writes are not counted as the service's. The files are copied, so that the copy has the
# same table layout and planner statistics.
copy_for_the_floor() {
  say "- a copy for the floor (${SECONDS}s)"
  psql postgres -c 'CREATE DATABASE floor TEMPLATE onward STRATEGY file_copy'
}
