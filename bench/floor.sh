# Measures the floor: the rate at which PostgreSQL alone executes the service's statements. Sourced by bench/run.

# Makes requests of each kind for some people while PostgreSQL logs its statements, and turns the log into scripts for pgbench.
record_statements() {
  mkdir -p "$work/floor"
  psql onward -c "ALTER SYSTEM SET log_statement = 'all'" -c 'SELECT pg_reload_conf()' >/dev/null
  sleep 0.3
  local i
  for i in 1 2 3 4 5 6; do
    record home leaders "$i" GET /
    record team leaders "$i" GET '/team/TEAM'
    record sheet leaders "$i" POST '/api/v1/teams/TEAM/prompt-sheets' '{"minutes": 30}'
    record insight reviewers "$i" GET /insight
  done
  record_each module leaders GET '/modules/EACH' <"$work/modules"
  record_each catalogue people GET '/catalogue?q=EACH' <"$work/queries"
  record_each steps people POST /api/v1/me/steps '{"item": "EACH", "step": "explored", "minutes": 5}' <"$work/items"
  record csv reviewers 1 GET /insight/ladder.csv
  psql onward -c 'ALTER SYSTEM RESET log_statement' -c 'SELECT pg_reload_conf()' >/dev/null
  write_scripts_without_counters
  local kind
  for kind in home module catalogue steps team sheet insight csv; do
    say "- $kind: $(statements_of "$kind") statements a request"
  done
}

# record_each KIND WHO METHOD PATH [BODY]: makes one request for each input line, which replaces EACH.
record_each() {
  local i=0 each body=${5:-}
  while read -r each; do
    i=$((i + 1))
    record "$1" "$2" "$i" "$3" "${4/EACH/$each}" "${body/EACH/$each}"
  done
}

# record KIND WHO NUMBER METHOD PATH [BODY]: makes one request and writes its statements as a script.
record() {
  local kind=$1 who=$2 number=$3 mark="$1-$3" person team token from
  read -r person team token <<<"$(sed -n "$((number * 7 % $(wc -l <"$work/$who.signed-in") + 1))p" "$work/$who.signed-in")"
  local request=(-fsS -o "$work/answer" -X "$4" -H "Cookie: onward_session=bench-$person" -H "X-CSRF-Token: $token"
    "http://127.0.0.1:$service_port${5/TEAM/$team}")
  [ -z "${6:-}" ] || request+=(-H 'Content-Type: application/json' -d "$6")
  # The first request also fills caches for later ones, so it is not recorded.
  [ "$4" != GET ] || curl "${request[@]}"
  from=$(stat -c %s "$work/log/postgresql.json")
  psql onward -c "SELECT 'bench begin $mark'" >/dev/null
  curl "${request[@]}"
  psql onward -c "SELECT 'bench end $mark'" >/dev/null
  until tail -c "+$((from + 1))" "$work/log/postgresql.json" | grep -q "bench end $mark'"; do sleep 0.02; done
  local hash
  hash=$(printf 'bench-%s' "$person" | sha256sum | cut -d ' ' -f 1)
  tail -c "+$((from + 1))" "$work/log/postgresql.json" | jq -n --arg mark "$mark" --arg cookie "\\x$hash" \
    --argjson person "$person" --argjson team "$(number_of "$team")" -f bench/floor.jq >"$work/floor/$mark.json"
  { set_random_person "$who"; jq -r '.[] | . + ";"' "$work/floor/$mark.json"; } >"$work/floor/$mark.sql"
}

# Prints the number in an id: its last twelve digits are hexadecimal.
number_of() { if [ "$1" = - ]; then echo -1; else echo $((16#${1##*-})); fi; }

set_random_person() {
  case $1 in
    leaders) cat <<'SQL'
\set team 1 + random(0, :leaders - 1) * ((:teams - 1) / :leaders)
\set person 12 * ((:team - 1) / :fan_out) + (:team - 1) % :fan_out
SQL
      ;;
    people) echo '\set person (:people / :sessions) * random(0, :sessions - 1)' ;;
    reviewers) echo '\set person (:people / :sessions) * random(0, 15)' ;;
  esac
  echo '\set fresh :fresh + 1'
}

# Writes scripts that record the same steps without the counters: the statement without its last two parts.
write_scripts_without_counters() {
  local script
  for script in "$work"/floor/steps-*.sql; do
    perl -0pe 's/\), difference AS \(.*\)(\s+SELECT person, item, explored)/)$1/s' "$script" >"${script/steps-/facts-}"
    if grep -q ladder_count "${script/steps-/facts-}"; then stop "bench/floor.sh no longer knows where the counters are"; fi
  done
}

# Prints the average number of statements of the recorded requests. BEGIN, COMMIT and ROLLBACK are not counted.
statements_of() {
  jq -s 'map(map(select(test("^(BEGIN|COMMIT|ROLLBACK)$") | not)) | length) | add / length * 10 | round / 10' "$work"/floor/"$1"-*.json
}

# run_floor KIND CONNECTIONS: runs pgbench. Each connection plans a statement once, as the service's connections do.
run_floor() {
  local scripts=() script
  for script in "$work"/floor/"$1"-*.sql; do scripts+=(-f "$script"); done
  floor_runs=$((${floor_runs:-$(date +%s)} + 1))
  PGOPTIONS='-c plan_cache_mode=force_generic_plan' "$postgresql/pgbench" -n -M prepared -h 127.0.0.1 -p "$database_port" -U postgres -c "$2" -j "$(threads "$2")" -T "$seconds" \
    -D people="$people" -D teams="$teams" -D fan_out="$fan_out" -D sessions="$sessions" -D leaders="$leaders" \
    -D run="$floor_runs" -D fresh=0 "${scripts[@]}" floor >"$work/pgbench.out" 2>"$work/pgbench.err" ||
    stop "pgbench failed on $1: $(grep -m 3 -v '^pgbench: pgbench' "$work/pgbench.err")"
  ! grep -q -i 'aborted\|error' "$work/pgbench.err" || stop "pgbench failed on $1: $(grep -m 3 -i 'aborted\|error' "$work/pgbench.err")"
}
