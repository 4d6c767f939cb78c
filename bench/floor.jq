# Turns PostgreSQL's log of some requests (one JSON object a line, markers between the requests) into scripts for pgbench. The scripts
# have the statements that the service sent, with the same values, except that ids of the caller become those of a random person.
# Arguments: the marker of the request, the SHA-256 of the cookie, and the numbers of person and team (-1 for no team).

# The values of a logged statement, in order.
def values:
  [ (. // "") | match("\\$[0-9]+ = (NULL|'(?:[^']|'')*')"; "g").captures[0].string
    | if . == "NULL" then null else .[1:-1] | gsub("''"; "'") end ];

def hex: explode | reduce .[] as $c (0; . * 16 + (if $c > 96 then $c - 87 else $c - 48 end));

# A colon that pgbench would read as the start of a variable is escaped.
def quoted:
  if test(":[A-Za-z_]") then "E'" + (gsub("\\\\"; "\\\\") | gsub("'"; "\\'") | gsub(":"; "\\x3A")) + "'"
  else "'" + gsub("'"; "''") + "'" end;

def uuid: test("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");

# People and teams are written by their numbers, relative to the caller. An id of any other form is replaced by a new id.
def id:
  (.[0:8]) as $kind | (.[24:] | hex) as $n
  | if $kind == "00000002" and $n == $person then "bench.person(:person)"
    elif $kind == "00000002" and $team >= 0 and ($n / 12 | floor) == $team then "bench.person(12 * :team + \($n % 12))"
    elif $kind == "00000001" and $n == $team then "bench.team(:team)"
    elif $kind | test("^000000") then "'\(.)'::uuid"
    else "(lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:client_id::bigint), 4, '0') || '-7000-8000-' || lpad(to_hex(:fresh::bigint), 12, '0'))::uuid" end;

def literal:
  if . == null then "NULL"
  elif . == $cookie then "sha256(bench.cookie(:person))"
  elif uuid then id
  elif test("^\\{.*\\}$") and (.[1:-1] | length > 0 and all(split(",")[]; uuid)) then
    "ARRAY[" + (.[1:-1] | split(",") | map(id) | join(", ")) + "]::uuid[]"
  elif test("^\\{-?[0-9]+(,-?[0-9]+)*\\}$") then quoted + "::integer[]"
  elif test("^\\{.*\\}$") then quoted + "::text[]"
  elif test("^\\\\x[0-9a-f]*$") then quoted + "::bytea"
  elif test("^-?[0-9]+$") then .
  elif test("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]+[+-][0-9:]+$") then quoted + "::timestamptz"
  elif test("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") then quoted + "::date"
  else quoted end;

[ inputs
  | select(.message // "" | test("^(execute|statement)"))
  | { marker: (.message | capture("^statement: SELECT 'bench (?<what>.*)'$") // null),
      statement: (if .application_name == "onward" then .message | sub("^(execute [^:]*|statement): "; "") else null end),
      fetch: (.message | test("^execute fetch from")),
      values: (.detail | values) }
  | select(.marker != null or (.statement != null and (.fetch | not))) ]
| . as $log
| (map(.marker.what) | index("begin " + $mark)) as $from
| (map(.marker.what) | index("end " + $mark)) as $to
| $log[$from + 1:$to]
| map(. as $each | .statement | gsub("\\$(?<n>[0-9]+)"; $each.values[(.n | tonumber) - 1] | literal))
