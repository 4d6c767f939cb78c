# Computes the median over the rounds for each kind of work and number of connections.
def median: map(select(. != null)) | sort | if length == 0 then null else .[(length - 1) / 2 | floor] end;
def rounded($places): if . == null then null else . * pow(10; $places) | round / pow(10; $places) end;
def medians: . as $all | {
    rate: ($all | map(.rate) | median | rounded(0)),
    p50: ($all | map(.p50) | median | rounded(2)), p95: ($all | map(.p95) | median | rounded(2)), p99: ($all | map(.p99) | median | rounded(2)),
    bytes: ($all | map(.bytes) | median | rounded(0)),
    cpu_service: ($all | map(.cpu_service) | median | rounded(3)), cpu_postgresql: ($all | map(.cpu_postgresql) | median | rounded(3)),
    busy: ($all | map(.busy) | median | rounded(3)) };
{ when: $when, version: $version, java: $java, settings: $settings, people: $people, teams: $teams, seconds: $seconds, rounds: $rounds,
  start: { external: $external, embedded: $embedded },
  memory: { resident: $memory, most: (map(.resident) | max) },
  export: ($export | .share = (if .rate then .rate / .copy | rounded(2) else null end)),
  work: (group_by([.kind, .connections]) | map(
    (map(select(.of == "service")) | medians) as $service
    | (map(select(.of == "floor")) | medians) as $floor
    | (map(select(.of == "facts")) | medians) as $facts
    | { kind: .[0].kind, connections: .[0].connections, statements: $statements[.[0].kind] } + $service
      + { cpu: ($service.cpu_service + $service.cpu_postgresql | rounded(3)),
          floor: $floor.rate, floor_cpu_postgresql: $floor.cpu_postgresql, floor_busy: $floor.busy,
          of_floor: (if $floor.rate then $service.rate / $floor.rate | rounded(2) else null end),
          facts: $facts.rate, of_facts: (if $facts.rate then $service.rate / $facts.rate | rounded(2) else null end) })) }
