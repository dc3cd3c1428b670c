#!/usr/bin/env bash
# Runs every test; arguments go to `dotnet test`, for example --filter Name~Webhook. Ends with "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. deploy/lib.sh

need_dotnet
need_programs redis-server:redis-server initdb:postgresql curl:curl openssl:openssl prometheus-alertmanager:prometheus-alertmanager exim4:exim4-daemon-light
# The simulator of the detection benchmark, which only a checkout with ../shared beside it has.
if [ -d ../shared/bench ]; then need_programs python3:python3; fi
if grep -qs Microsoft.Playwright tests/*/*.csproj; then need_programs chromium:chromium; fi
if ! step "Restoring packages" dotnet restore MentionWatch.sln --locked-mode \
  || ! step "Building" dotnet build MentionWatch.sln --no-restore --configuration Release --disable-build-servers -warnaserror; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

results=$(mktemp)
trap 'rm -f "$results"' EXIT
status=0
dotnet test MentionWatch.sln --no-build --configuration Release --nologo -m:1 "$@" </dev/null | tee "$results" || status=$?

read -r passed failed skipped < <(awk '
  /Failed: *[0-9]+, Passed: *[0-9]+, Skipped: *[0-9]+/ {
    gsub(/[^0-9,]/, " ", $0); split($0, n, ","); failed += n[1]; passed += n[2]; skipped += n[3]
  }
  END { print passed + 0, failed + 0, skipped + 0 }' "$results")
# A test host that died reports no count of its own.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
