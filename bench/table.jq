# Prints the figures as the tables of docs/performance.md.
def order: {home: 1, module: 2, catalogue: 3, steps: 4, team: 5, sheet: 6, insight: 7, static: 8, gzip: 9};
def title: {home: "leader's home page", module: "module page", catalogue: "catalogue search", steps: "recording a step",
  team: "manager's team page", sheet: "prompt sheet, made and kept", insight: "L&D's top page", static: "stylesheet (static)",
  gzip: "home page, compressed"}[.];
def shown: if . == null then "–" else tostring end;
def share: if . == null then "–" else "\(. * 100 | round)%" end;
"\(.people) people, \(.teams) teams, \(.when), version \(.version), \(.rounds) rounds of \(.seconds) s\(if .settings == "" then "" else ", \(.settings)" end)",
"",
"| work | connections | requests/s | p50 ms | p95 ms | p99 ms | statements | CPU ms: service + PostgreSQL | floor/s | of the floor | of the facts alone |",
"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
(.work | sort_by([order[.kind], .connections])[]
  | "| \(.kind | title) | \(.connections) | \(.rate)\(if .connections >= 8 and .busy < 0.95 then " †" else "" end) | \(.p50) | \(.p95) | \(.p99) | \(.statements | shown) | \(.cpu_service) + \(.cpu_postgresql) = \(.cpu) | \(.floor | shown)\(if .floor and .connections >= 8 and .floor_busy < 0.95 then " †" else "" end) | \(.of_floor | share) | \(.of_facts | share) |"),
"",
"† the two cores were less than 95% busy.",
"",
"Start to first page: \(.start.external | shown) s on an external database, \(.start.embedded | shown) s embedded and warm. Resident: \(.memory.resident) MB after the last round, \(.memory.most) MB at most.",
"Export: \(.export.rows | shown) rows, \(.export.rate | if . then round else "–" end) rows/s, COPY \(.export.copy | if . then round else "–" end) rows/s (\(.export.share | share)), \(.export.heap | shown) MB more live heap.",
"Bytes of a page, before compression: \([.work[] | select(.connections == 1 and (.kind | IN("home", "module", "catalogue", "team", "insight"))) | "\(.kind) \(.bytes / 1024 * 10 | round / 10) KB"] | join(", "))."
