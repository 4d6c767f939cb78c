#!/usr/bin/env bash
# Sends bodies of ten million short texts, which exceed Onward's limit by far, and prints the answers. PORT is the port of a demo on this machine.
set -euo pipefail

port=${1:?usage: packed-body.sh PORT [http|https]}
address=${2:-http}://localhost:$port
call=(curl -sk --max-time 120 -o /dev/null -w '%{http_code} over HTTP/%{http_version} in %{time_total} s, %{size_upload} bytes sent\n'
  -H 'Authorization: Bearer demo-leader' -H 'Content-Type: application/json')
session=00000000-0000-0000-0000-000000000001

body() { printf '{"attendance": [], "themes": ["x"' && { yes ',"x"' || true; } | tr -d '\n' | head -c 40000000 && printf ']}'; }

alive() {
  printf 'the next request: '
  curl -sk --max-time 20 -o /dev/null -w '%{http_code}\n' "$address/sign-in" || printf 'none answers\n'
}

for what in "sessions/$session/close" me/steps; do
  printf '%s, 40 MB packed with gzip: ' "$what"
  body | gzip -9 | "${call[@]}" -H 'Content-Encoding: gzip' --data-binary @- "$address/api/v1/$what" || printf 'cut off\n'
  alive
  printf '%s, 40 MB in chunks: ' "$what"
  body | "${call[@]}" -H 'Transfer-Encoding: chunked' -T - -X POST "$address/api/v1/$what" || printf 'cut off\n'
  alive
done
