#!/usr/bin/env bash
# Measures the portal in a real Magnolia beside Magnolia's own ways to the same content, and prints Markdown.
#   benchmarks/magnolia.sh WEBAPP [--no-build]
# WEBAPP is the folder of any unpacked Magnolia web application. BENCH_SECONDS (15), BENCH_WARMUP (10), BENCH_ROUNDS (3).
set -euo pipefail
export LC_ALL=C.UTF-8

webapp=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${BENCH_SECONDS:-15}
warmup=${BENCH_WARMUP:-10}
rounds=${BENCH_ROUNDS:-3}

if [ "${2:-}" != --no-build ]; then
  echo "Building …" >&2
  mvn -B -q -DskipTests -Dmagnolia.webapp= package -pl magnolia-module -am >&2
fi
mvn -B -q dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test -pl acceptance >&2

folder=$(mktemp -d)
mkfifo "$folder/stop"
exec 9<>"$folder/stop"
java -Dmagnolia.webapp="$webapp" \
  -Dinfoportal.magnolia.module="$(ls "$PWD"/magnolia-module/target/magnolia-module-*.jar | grep -v -e javax -e original)" \
  -Dinfoportal.magnolia.topologies="$PWD/magnolia-module/topologies" \
  -cp "acceptance/target/classes:$(cat acceptance/target/classpath)" \
  org.infoportal.acceptance.magnolia.MagnoliaRun "$folder/data" 127.0.0.1 25 <"$folder/stop" >"$folder/out" 2>"$folder/err" &
run=$!
finish() {
  kill "$run" 2>/dev/null || true
  wait "$run" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
for ((i = 0; i < 300; i++)); do
  grep -q '^author' "$folder/out" && break
  kill -0 "$run" 2>/dev/null || { cat "$folder/err" >&2; exit 1; }
  sleep 1
done
portal=$(awk '/^portal/ { print $2 }' "$folder/out")
author=$(awk '/^author/ { print $2 }' "$folder/out")
site=${portal%portal/}

# The session of a demo account; in Magnolia it is the same for the portal and for the site around it.
session() {
  curl -sf -o /dev/null -c "$folder/cookies" -H "Origin: ${portal%%/public*}" -H 'Content-Type: application/json' \
    -d "{\"identifier\":\"$1\",\"password\":\"infoportal-demo\"}" "${portal}api/v1/session"
  awk '$6 == "JSESSIONID" { print "JSESSIONID=" $7 }' "$folder/cookies"
}
member=$(session mitglied)
# Magnolia's own ways need a right on the workspace: an editor has it, and is an ordinary user otherwise.
user=$(session redaktion)

# A page of the site with the same items, made on the author and published.
nodes="${author}.rest/nodes/v1/website/"
send() { curl -sf -o /dev/null -u superuser:superuser -H 'Content-Type: application/json' "$@"; }
send -X PUT "$nodes" -d '{"name":"fragen","type":"mgnl:page","properties":[
  {"name":"mgnl:template","type":"String","multiple":false,"values":["acceptance-site:pages/questions"]}]}'
send "${author}.rest/commands/v2/infoportal/publish" -d '{"repository":"website","path":"/fragen"}'

press() {
  # Magnolia's UserAgentVoter logs a warning for each request that does not name one
  wrk -t2 -c16 -d"${3}s" --latency -H 'User-Agent: wrk' -H "Cookie: $2" "$1" >"$folder/wrk"
  awk '$1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } /^Requests\/sec/ { rate = $2 }
    /Non-2xx/ { bad += $NF } END { print rate + 0, p50, p99, bad + 0 }' "$folder/wrk"
}

names=("the portal, \`api/v1/faqs?limit=20\`, member" "Magnolia's delivery endpoint, 20 items, ordinary user"
  "the portal, \`/faq\`, member" "a FreeMarker page of Magnolia, 20 items, ordinary user" "the portal, \`/health/live\`, member")
urls=("${portal}api/v1/faqs?limit=20" "${site}.rest/delivery/questions?limit=20" "${portal}faq" "${site}fragen.html"
  "${portal}health/live")
cookies=("$member" "$user" "$member" "$user" "$member")

for i in "${!urls[@]}"; do
  sizes[i]=$(curl -sf -H "Cookie: ${cookies[i]}" "${urls[i]}" | wc -c)
  press "${urls[i]}" "${cookies[i]}" "$warmup" >/dev/null
  : >"$folder/$i"
done
# in turns, so that whatever else the machine does meets all
for ((round = 0; round < rounds; round++)); do
  for i in "${!urls[@]}"; do
    press "${urls[i]}" "${cookies[i]}" "$seconds" >>"$folder/$i"
  done
done
middle() { sort -n "$folder/$1" | awk -v n=$(((rounds + 1) / 2)) 'NR == n'; }

echo "| | bytes | requests/s | p50 | p99 | not 2xx |"
echo "|---|---|---|---|---|---|"
for i in "${!urls[@]}"; do
  read -r rate p50 p99 bad <<<"$(middle "$i")"
  rates[i]=$rate
  echo "| ${names[i]} | ${sizes[i]} | $rate | $p50 | $p99 | $bad |"
done
echo
awk -v a="${rates[0]}" -v b="${rates[1]}" -v c="${rates[2]}" -v d="${rates[3]}" \
  'BEGIN { printf "API beside delivery: %.1f times. Page beside page: %.1f times.\n", a / b, c / d }'
