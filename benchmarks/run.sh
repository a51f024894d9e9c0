#!/usr/bin/env bash
# Measures the packaged standalone portal on this machine and prints the report as Markdown. See README.md.
#   benchmarks/run.sh [--no-build]
# BENCH_SECONDS (15), BENCH_WARMUP (10), BENCH_ROUNDS (3), BENCH_STARTS (5), BENCH_APPLICANTS (10000),
# BENCH_QUESTIONS (10000), BENCH_SUBSCRIBERS (10000): less is quicker and says less.
set -euo pipefail
export LC_ALL=C.UTF-8

cd "$(dirname "${BASH_SOURCE[0]}")/.."
jar=webapp/target/infoportal.jar
load=benchmarks/src/main/java/org/infoportal/benchmarks/load
seconds=${BENCH_SECONDS:-15}
warmup=${BENCH_WARMUP:-10}
rounds=${BENCH_ROUNDS:-3}
starts=${BENCH_STARTS:-5}
applicants=${BENCH_APPLICANTS:-10000}
questions=${BENCH_QUESTIONS:-10000}
subscribers=${BENCH_SUBSCRIBERS:-10000}
wrk_threads=2
wrk_connections=16

if [ "${1:-}" != --no-build ] || [ ! -f "$jar" ]; then
  echo "Infoportal wird gebaut … / building …" >&2
  mvn -B -q -DskipTests package -pl webapp -am >&2
fi

folder=$(mktemp -d)
data=$folder/data
own=$folder/own
failed=0
portal=

stop_portal() {
  if [ -n "$portal" ]; then
    kill "$portal" 2>/dev/null || true
    wait "$portal" 2>/dev/null || true
    portal=
  fi
}

finish() {
  stop_portal
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM

# As "./portal run" starts it. The first start leaves an archive of its classes, which later ones use.
launcher=()
command_line() {
  mapfile -t launcher < <(./portal java-command)
  launcher+=(run)
}

say() { printf '%s\n' "$@"; }
note() { printf '%s\n' "$*" >&2; }

# A failed part is told and spoils the run; the other parts are measured all the same.
spoil() {
  failed=1
  say "- **failed:** $*"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

start_portal() {
  command_line
  "${launcher[@]}" --demo --port 0 --data "$data" --resources "$own" >"$folder/portal.log" 2>&1 &
  portal=$!
  local i
  for ((i = 0; i < 600; i++)); do
    if [ -s "$data/portal.port" ]; then
      base=http://127.0.0.1:$(cat "$data/portal.port")/
      curl -sf -o /dev/null "${base}health/ready" && return
    fi
    kill -0 "$portal" 2>/dev/null || break
    sleep 0.1
  done
  note "The portal does not start:"
  cat "$folder/portal.log" >&2
  exit 1
}

# What the collector counts as used, in MB; the metaspace is no heap.
heap_mb() {
  jcmd "$portal" GC.heap_info | awk '
    !/Metaspace|class space/ && match($0, /used [0-9]+K/) { sum += substr($0, RSTART + 5, RLENGTH - 6) }
    END { printf "%.0f", sum / 1024 }'
}

rss_mb() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$portal/status"; }

memory() {
  jcmd "$portal" GC.run >/dev/null
  say "| $1 | $(heap_mb) MB | $(rss_mb) MB |"
}

log_in() {
  curl -sf -o /dev/null -c "$folder/cookies" -H "Origin: ${base%/}" -H 'Content-Type: application/json' \
    -d "{\"identifier\":\"$1\",\"password\":\"infoportal-demo\"}" "${base}api/v1/session"
  awk '$6 == "infoportal" { print "infoportal=" $7 }' "$folder/cookies"
}

get() { curl -sf ${2:+-H "Cookie: $2"} "$base$1"; }

# Processor time of the portal so far, in ms.
cpu_ms() { sed 's/.*) //' "/proc/$portal/stat" | awk -v tick="$(getconf CLK_TCK)" '{ print ($12 + $13) * 1000 / tick }'; }

# Prints requests per second, p50 and p99 in ms, the portal's processor time for each request in ms, and how many
# answers were no success.
press() {
  local before
  before=$(cpu_ms)
  wrk -t"$wrk_threads" -c"$wrk_connections" -d"${3}s" --latency ${2:+-H "Cookie: $2"} "$base$1" >"$folder/wrk"
  awk -v cpu="$(cpu_ms)" -v before="$before" '
    function ms(text) {
      if (text ~ /us$/) return text / 1000
      if (text ~ /ms$/) return text + 0
      if (text ~ /m$/) return text * 60000
      return text * 1000
    }
    $1 == "50%" { p50 = ms($2) }
    $1 == "99%" { p99 = ms($2) }
    /^Requests\/sec/ { rate = $2 }
    / requests in / { requests = $1 }
    /Non-2xx/ { bad += $NF }
    /Socket errors/ { gsub(",", ""); bad += $4 + $6 + $8 + $10 }
    END { print rate + 0, p50, p99, requests ? (cpu - before) / requests : 0, bad + 0 }' "$folder/wrk"
}

# Answer and file take turns, so that whatever else the machine does meets both.
compare() {
  local path=$1 cookie=$2 who=$3 number=$4 size i static=assets/static-$4.css
  size=$(get "$path" "$cookie" | wc -c)
  head -c "$size" /dev/zero | tr '\0' ' ' >"$own/infoportal/webresources/static-$number.css"
  if [ "$(get "$static" '' | wc -c)" != "$size" ] || [ "$(get "$path" "$cookie" | wc -c)" != "$size" ]; then
    spoil "$path for a $who and $static are not of the same size"
    return
  fi
  note "GET /$path as $who, $size bytes"
  press "$path" "$cookie" "$warmup" >/dev/null
  press "$static" '' "$warmup" >/dev/null
  : >"$folder/answer"
  : >"$folder/static"
  for ((i = 0; i < rounds; i++)); do
    press "$path" "$cookie" "$seconds" >>"$folder/answer"
    press "$static" '' "$seconds" >>"$folder/static"
  done
  local -a a s
  local column
  for column in 1 2 3 4; do
    a+=("$(cut -d' ' -f$column "$folder/answer" | median)")
    s+=("$(cut -d' ' -f$column "$folder/static" | median)")
  done
  awk -v path="$path" -v who="$who" -v size="$size" -v a="${a[*]}" -v s="${s[*]}" 'BEGIN {
    split(a, x, " "); split(s, y, " ")
    row = "| %s | %s | %d | **%.0f** | %.1f ms | %.1f ms | %.2f ms | %s |\n"
    printf row, "`/" path "`", who, size, x[1], x[2], x[3], x[4], sprintf("**%.0f %%**", x[1] / y[1] * 100)
    printf row, "static file", "", size, y[1], y[2], y[3], y[4], "" }'
  local bad
  bad=$(awk '{ bad += $5 } END { print bad }' "$folder/answer" "$folder/static")
  [ "$bad" = 0 ] || bad_answers+=("$bad answers for $path as $who or its file were no success")
}

client() { java -cp "$jar" "$load/$1.java" "${@:2}"; }

processor=$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
say '# What the portal can do' '' \
  "$(date -u +%Y-%m-%d), commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown)," \
  "$(java -version 2>&1 | head -1 | tr -d '"'), $(nproc) processors (${processor:-unknown}), shared with the load generator." \
  "Load average before: $(cut -d' ' -f1-3 /proc/loadavg)."

say '' '## Start' '' 'From the start of the process to `health/ready` = 200, with the archive of classes that the first "./portal run" leaves. Aim: a median below 5 s.' '' \
  '| Start | min | median | max | CPU, median |' '|---|--:|--:|--:|--:|'
note "Starts"
start_portal
stop_portal
rm -rf "$data"
command_line
java "$load/Starts.java" "$data" "$starts" "${launcher[@]}" --demo --port 0 --data "$data"

mkdir -p "$own/infoportal/webresources"
note "Memory"
start_portal
say '' '## Memory' '' 'After one full collection. Aim: heap below 80 MB.' '' '| When | heap | RSS |' '|---|--:|--:|'
memory 'after the start'

say '' '## Reads' '' \
  "$wrk_connections connections, $warmup s of warm-up, then the median of $rounds runs of $seconds s, in turns with a" \
  "static file of the same size from the same portal. No compression is asked for. *CPU each* is the portal's processor" \
  'time for one request.' ''
if command -v wrk >/dev/null || { [ "$(id -u)" = 0 ] && apt-get install -y -qq wrk >/dev/null 2>&1; }; then
  say '| GET | as | bytes | per second | p50 | p99 | CPU each | of the file |' '|---|---|--:|--:|--:|--:|--:|--:|'
  bad_answers=()
  member=$(log_in mitglied)
  compare 'api/v1/faqs?limit=20' '' guest 1
  compare 'api/v1/faqs?limit=20' "$member" member 2
  compare faq '' guest 3
  compare faq "$member" member 4
  say ''
  if [ ${#bad_answers[@]} = 0 ]; then
    say 'Every answer was a success (2xx).'
  else
    for bad in "${bad_answers[@]}"; do spoil "$bad"; done
  fi
else
  say 'Not measured: `wrk` is missing (Debian: `apt-get install wrk`).'
fi

say '' '## Saves' ''
note "Saves"
client Saves "$base" 200 4 || spoil 'a save was refused'

say '' '## Logins' ''
note "Logins"
client Logins "$base" "$seconds" 200 || spoil 'a login was refused'

say '' '## Queue' '' "The accreditors' queue with $applicants applications, from one reader. Aim: a p95 far below 200 ms." '' \
  '| GET | p50 | p95 |' '|---|--:|--:|'
note "Queue"
stop_portal
client Applicants "$data" "$applicants"
start_portal
client Pages "$base" 200 freischaltung verwaltung/akkreditierungen '' 'state=pending&sort=name&offset=5000' 'state=alle&function=chair&days=0&sort=newest' ||
  spoil 'the queue did not answer'

say '' '## Desk' '' "The editors' list with $questions questions, from one reader; then saves and publications among them." '' \
  '| GET | p50 | p95 |' '|---|--:|--:|'
note "Desk"
stop_portal
client Questions "$data" "$questions"
start_portal
client Pages "$base" 200 redaktion desk/faq '' 'state=draft&offset=4000' 'q=fall+zwei' || spoil 'the list did not answer'
say ''
client Saves "$base" 200 4 || spoil 'a save was refused'

say '' '## Calendar feeds' '' "$subscribers accredited members, each with a feed of her own, asking with the tag they have." ''
note "Calendar feeds"
stop_portal
client Subscribers "$data" "$subscribers" "$folder/feeds"
start_portal
client Feeds "$base" "$folder/feeds" 16 24 6 || spoil 'a feed did not answer'

say '' '## Memory after all that' '' '| When | heap | RSS |' '|---|--:|--:|'
memory 'after the load'
say '' "Load average after: $(cut -d' ' -f1-3 /proc/loadavg)."
exit $failed
