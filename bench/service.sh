# Runs the service as an operator does. Sourced by bench/run.

configure_service() {
  service_port=$(free_port)
  admin_port=$(free_port)
  cat >"$work/onward.yml" <<YAML
database:
  url: jdbc:postgresql://127.0.0.1:$database_port/onward
  user: postgres
  password: not-asked-for
masterKey: $(head -c 32 /dev/urandom | base64)
content: $PWD/content
server:
  applicationConnectors: [{type: http, port: $service_port, bindHost: 127.0.0.1, useForwardedHeaders: true}]
  adminConnectors: [{type: http, port: $admin_port, bindHost: 127.0.0.1}]
  requestLog: {appenders: []}
logging: {level: WARN}
YAML
  # In Dropwizard a system property overrides a setting of the file.
  local setting
  for setting in $settings; do ONWARD_JAVA_OPTIONS="${ONWARD_JAVA_OPTIONS:-} -Ddw.$setting"; done
  export ONWARD_JAVA_OPTIONS
}

# Starts the service and waits for its first page. Sets $service to the process id and $started to the seconds.
start_service() {
  local begun
  begun=$(now)
  ./onward server "$work/onward.yml" >>"$work/service.log" 2>&1 &
  service=$!
  await_page "http://127.0.0.1:$service_port/sign-in" "$service"
  started=$(seconds_since "$begun")
}

stop_service() {
  [ -n "${service:-}" ] || return 0
  kill -TERM "$service" 2>/dev/null || true
  wait "$service" 2>/dev/null || true
  service=
}

await_page() {
  local deadline=$((SECONDS + 300))
  until curl -fsSL -o /dev/null "$1" 2>/dev/null; do
    kill -0 "$2" 2>/dev/null || stop "The service ended: $(tail -n 20 "$work/service.log")"
    [ "$SECONDS" -lt "$deadline" ] || stop "The service does not answer: $(tail -n 20 "$work/service.log")"
    sleep 0.02
  done
}

seconds_since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.2f", to - from }'; }

# Measures three starts on the external database and three on the embedded one. The first embedded start is not counted.
measure_starts() {
  local external=() embedded=() each
  for each in 1 2 3; do
    start_service
    external+=("$started")
    stop_service
  done
  export ONWARD_DATA=$work/var ONWARD_PORT=$service_port ONWARD_ADMIN_PORT=$admin_port
  for each in 0 1 2 3; do
    local begun
    begun=$(now)
    ./onward demo >>"$work/service.log" 2>&1 &
    service=$!
    await_page "http://127.0.0.1:$service_port/sign-in" "$service"
    [ "$each" = 0 ] || embedded+=("$(seconds_since "$begun")")
    stop_service
  done
  external_start=$(median "${external[@]}")
  embedded_start=$(median "${embedded[@]}")
  say "- start to first page: $external_start s on an external database, $embedded_start s embedded and warm"
}

median() { printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# Requests the CSRF token of each person, as an API client does before it writes.
ask_for_csrf_tokens() {
  psql onward -F ' ' -c "
    SELECT 'people', i * ($people / $sessions), '-' FROM generate_series(0, $sessions - 1) AS i
    UNION ALL
    SELECT 'leaders', bench.leader_of(team, $fan_out), bench.team(team)::text
    FROM generate_series(0, $leaders - 1) AS i, LATERAL (SELECT 1 + i * (($teams - 1) / $leaders) AS team) AS led
    UNION ALL
    SELECT 'reviewers', i * ($people / $sessions), '-' FROM generate_series(0, 15) AS i" >"$work/people"
  awk -v url="http://127.0.0.1:$service_port/api/v1/me" '{
      printf "%surl = \"%s\"\nheader = \"Cookie: onward_session=bench-%s\"\nsilent\nfail\nwrite-out = \"\\n\"\n", (NR > 1 ? "next\n" : ""), url, $2
    }' "$work/people" >"$work/curl"
  curl -K "$work/curl" | jq -r 'select(. != null) | .csrfToken' >"$work/tokens"
  [ "$(wc -l <"$work/tokens")" = "$(wc -l <"$work/people")" ] || stop "Not everybody is signed in: $(head -n 3 "$work/tokens")"
  local kind
  for kind in people leaders reviewers; do
    paste -d ' ' "$work/people" "$work/tokens" | awk -v kind="$kind" '$1 == kind { print $2, $3, $4 }' >"$work/$kind.signed-in"
  done
}
