# Measures one figure at a time: a kind of work at a number of connections, for some seconds. Sourced by bench/run.

threads() { if [ "$1" -ge 2 ]; then echo 2; else echo 1; fi; }

# Two runs with the same --turns file prepare one after the other and then measure one figure each in turns, so that the
# noise of the machine affects both alike.
begin_turn() { [ -z "$turns" ] || flock 8; }
end_turn() { [ -z "$turns" ] || flock -u 8; }

# Runs bursts of every kind until the rates of two consecutive bursts differ by less than 5%.
warm_up() {
  local kind before rate burst
  for kind in home module catalogue steps team sheet insight static gzip; do
    wanted "$kind" || continue
    before=0
    for burst in 1 2 3 4 5 6 7 8; do
      drive "$kind" 8 2
      rate=$(jq '.right / .seconds | round' "$work/result")
      ! awk -v a="$before" -v b="$rate" 'BEGIN { exit !(b > 0 && a / b > 0.95 && a / b < 1.05) }' || break
      before=$rate
    done
    say "- $kind: $rate a second after $burst bursts"
  done
}

measure() {
  local round count kind
  : >"$work/cells"
  for round in $(seq "$rounds"); do
    for count in $connections; do
      for kind in home module catalogue steps team sheet insight static gzip; do
        wanted "$kind" || continue
        begin_turn
        measure_service "$kind" "$count"
        end_turn
        case $kind in static | gzip) continue ;; esac
        begin_turn
        measure_floor "$kind" "$count" "$kind"
        [ "$kind" != steps ] || measure_floor "$kind" "$count" facts
        end_turn
      done
    done
    say "- round $round"
  done
}

# drive KIND CONNECTIONS SECONDS: runs wrk against the service and writes the result to $work/result.
drive() {
  BENCH_STOP_WRITING=$(awk -v from="$(now)" -v lasts="$3" 'BEGIN { printf "%.3f", from + lasts - 0.3 }') \
    wrk -t "$(threads "$2")" -c "$2" -d "${3}s" --timeout 20s -s "bench/lua/$1.lua" "http://127.0.0.1:$service_port" >"$work/wrk.out" ||
    stop "wrk failed: $(tail -n 5 "$work/wrk.out")"
  sed -n 's/^RESULT //p' "$work/wrk.out" >"$work/result"
  jq -e '.right > 0 and .wrong == 0 and .lost == 0' "$work/result" >/dev/null ||
    stop "Not every answer to $1 was right: $(cat "$work/result") $(sed -n 's/^WRONG //p' "$work/wrk.out")"
}

measure_service() {
  local kind=$1 count=$2 rows
  rows=$(written "$kind")
  read_cpu_times
  drive "$kind" "$count" "$seconds"
  record_cell "$kind" "$count" service "$(cat "$work/result")"
  rows=$(($(written "$kind") - rows))
  [ "$rows" = 0 ] || [ "$rows" = "$(jq .right "$work/result")" ] ||
    stop "$kind: $(jq .right "$work/result") writes were acknowledged, and $rows rows are in the database."
}

written() {
  case $1 in
    steps) psql onward -c 'SELECT count(*) FROM learning_event' ;;
    sheet) psql onward -c 'SELECT count(*) FROM prompt_sheet' ;;
    *) echo 0 ;;
  esac
}

# measure_floor KIND CONNECTIONS SCRIPTS
measure_floor() {
  read_cpu_times
  run_floor "$3" "$2"
  record_cell "$1" "$2" "$([ "$3" = facts ] && echo facts || echo floor)" "$(awk '
    /^number of transactions actually processed/ { right = $6; sub(/\/.*/, "", right) }
    /^tps/ { tps = $3 }
    END { printf "{\"right\": %d, \"seconds\": %.4f}", right, right / tps }' "$work/pgbench.out")"
}

read_cpu_times() {
  cpu_service=$(cpu_of_process "$service")
  cpu_postgresql=$(cpu_of_postgresql "$postmaster")
  read -r ticks_all ticks_idle <<<"$(ticks)"
}

# record_cell KIND CONNECTIONS OF RESULT: appends the result with the processor time since the last read_cpu_times.
record_cell() {
  local all idle
  read -r all idle <<<"$(ticks)"
  jq -n -c --arg kind "$1" --argjson connections "$2" --arg of "$3" --argjson result "$4" \
    --argjson service "$(cpu_of_process "$service") " --argjson service_before "$cpu_service" \
    --argjson postgresql "$(cpu_of_postgresql "$postmaster")" --argjson postgresql_before "$cpu_postgresql" \
    --argjson idle "$((idle - ticks_idle))" --argjson all "$((all - ticks_all))" --argjson resident "$(resident_megabytes "$service")" '
    { kind: $kind, connections: $connections, of: $of, rate: ($result.right / $result.seconds),
      p50: $result.p50, p95: $result.p95, p99: $result.p99,
      bytes: (if $result.bytes then $result.bytes / $result.right else null end),
      cpu_service: (($service - $service_before) / $result.right), cpu_postgresql: (($postgresql - $postgresql_before) / $result.right),
      busy: (1 - $idle / $all), resident: $resident }' >>"$work/cells"
}

# Compares the export with COPY of the same statement, and measures how much it adds to the live heap.
measure_export() {
  step "The export"
  local query before during=0 live each service_rates=() copy_rates=() begun token person took bytes
  query=$(jq -r 'map(select(test("FROM ladder"))) | first' "$work/floor/csv-1.json" | sed 's/bench.person(:person)/NULL/g')
  read -r person _ token <"$work/reviewers.signed-in"
  for each in 1 2 3; do
    begun=$(now)
    curl -fsS -o "$work/ladder.csv" -H "Cookie: onward_session=bench-$person" "http://127.0.0.1:$service_port/insight/ladder.csv"
    took=$(awk -v from="$begun" -v to="$(now)" 'BEGIN { print to - from }')
    export_rows=$(($(wc -l <"$work/ladder.csv") - 1))
    service_rates+=("$(awk -v rows="$export_rows" -v took="$took" 'BEGIN { print rows / took }')")
    begun=$(now)
    printf 'COPY (%s) TO STDOUT (FORMAT csv);\n' "$query" | psql floor >"$work/copy.csv"
    took=$(awk -v from="$begun" -v to="$(now)" 'BEGIN { print to - from }')
    [ "$(wc -l <"$work/copy.csv")" = "$export_rows" ] || stop "The export has $export_rows rows, and COPY of it $(wc -l <"$work/copy.csv")."
    copy_rates+=("$(awk -v rows="$export_rows" -v took="$took" 'BEGIN { print rows / took }')")
  done
  before=$(live_heap)
  curl -fsS --limit-rate 20M -o /dev/null -H "Cookie: onward_session=bench-$person" "http://127.0.0.1:$service_port/insight/ladder.csv" &
  local download=$!
  while kill -0 "$download" 2>/dev/null; do
    live=$(live_heap)
    if [ "$live" -gt "$during" ]; then during=$live; fi
    # Each measurement is a full garbage collection, and the export waits for it.
    sleep 0.5
  done
  wait "$download"
  export_rate=$(median "${service_rates[@]}")
  copy_rate=$(median "${copy_rates[@]}")
  export_heap=$((during > before ? (during - before) / 1048576 : 0))
  say "- $export_rows rows; $export_rate rows a second, COPY $copy_rate; $export_heap MB more live heap while it runs"
}

# Prints the bytes that are live after a full garbage collection.
live_heap() { "$(dirname "$(readlink -f "/proc/$service/exe")")/jcmd" "$service" GC.class_histogram | awk '/^Total/ { print $3 }'; }

report() {
  local counts kind
  counts=$(for kind in home module catalogue steps team sheet insight csv; do printf '"%s": %s\n' "$kind" "$(statements_of "$kind")"; done | paste -sd ,)
  mkdir -p "$(dirname "$out")"
  jq -s --argjson statements "{$counts}" --argjson people "$people" --argjson teams "$teams" --argjson memory "$memory" \
    --argjson external "$external_start" --argjson embedded "$embedded_start" \
    --argjson export "{\"rows\": ${export_rows:-null}, \"rate\": ${export_rate:-null}, \"copy\": ${copy_rate:-null}, \"heap\": ${export_heap:-null}}" \
    --arg when "$(date -u +%F)" --arg version "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" \
    --arg java "$(readlink -f "$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")")" --arg settings "$settings" --argjson seconds "$seconds" --argjson rounds "$rounds" \
    -f bench/report.jq "$work/cells" >"$out"
  jq -r -f bench/table.jq "$out"
  say "The figures are in $out; all of it took $SECONDS s."
}
