# Programs, ports and processor times of the machine. Sourced by bench/run.

require_programs() {
  local missing=()
  command -v javac >/dev/null || missing+=(openjdk-17-jdk-headless)
  command -v mvn >/dev/null || missing+=(maven)
  command -v wrk >/dev/null || missing+=(wrk)
  command -v jq >/dev/null || missing+=(jq)
  command -v curl >/dev/null || missing+=(curl)
  postgresql=$(find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname)
  [ -x "${postgresql:-}/pgbench" ] || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$install" = yes ] || stop "bench/run needs ${missing[*]}. Install them with: apt-get install ${missing[*]}
or run as root: bench/run --install"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >&2 && apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
  install=no
  require_programs
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

now() { date +%s.%N; }

# Prints the processor time of a process in milliseconds, all its threads together, except those of the JIT compiler. They
# compile for minutes at a low rate of requests, and no longer in production. /proc/PID/stat has the ended threads as well.
cpu_of_process() {
  awk -v tick="$(getconf CLK_TCK)" -v all="/proc/$1/stat" '
    { compiles = /\(C[12] Comp/; sub(/.*\) /, "") }
    FILENAME == all { sum += $12 + $13; next }
    compiles { sum -= $12 + $13 }
    END { print sum * 1000 / tick }' "/proc/$1/stat" /proc/"$1"/task/*/stat 2>/dev/null || true
}

# Prints the same for the postmaster, its ended child processes, and its running ones.
cpu_of_postgresql() {
  local postmaster=$1 own
  own=$(awk -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13 + $14 + $15) * 1000 / tick }' "/proc/$postmaster/stat")
  { cat /proc/[0-9]*/stat 2>/dev/null || true; } | awk -v tick="$(getconf CLK_TCK)" -v postmaster="$postmaster" -v own="$own" \
    '{ sub(/.*\) /, ""); if ($2 == postmaster) all += $12 + $13 } END { print own + all * 1000 / tick }'
}

# Prints the ticks of all processors, and how many of them were idle.
ticks() { awk '/^cpu / { print $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9, $5 + $6; exit }' /proc/stat; }

resident_megabytes() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }
