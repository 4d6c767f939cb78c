#!/usr/bin/env bash
# Sends the admin port requests that it must refuse, from a page of another site or from this machine. PORT is the admin port.
set -euo pipefail

port=${1:?usage: admin-port.sh PORT}
ask() {
  printf '%-64s ' "$1"
  shift
  curl -s --max-time 20 -o /dev/null -w '%{http_code}\n' "$@" || printf 'none\n'
}

ask 'GET /healthcheck' "http://127.0.0.1:$port/healthcheck"
ask 'GET /metrics with another Host (DNS rebinding)' -H 'Host: attacker.example' "http://127.0.0.1:$port/metrics"
ask 'GET /threads with another Origin' -H 'Origin: https://attacker.example' "http://127.0.0.1:$port/threads"
ask 'POST /tasks/gc' -X POST "http://127.0.0.1:$port/tasks/gc"
ask 'POST /tasks/log-level' -X POST "http://127.0.0.1:$port/tasks/log-level?logger=org.onward&level=INFO"
ask 'GET /pprof' "http://127.0.0.1:$port/pprof?duration=1"
printf 'listening: '
ss -Hltn "sport = :$port" | awk '{printf "%s ", $4}'
printf '\n'
