#!/usr/bin/env bash
# Builds MentionWatch and plays the founding story on it. Arguments go to `mentionwatch demo`: --exit ends by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. deploy/lib.sh

need_dotnet
need_programs redis-server:redis-server
step "Restoring packages" dotnet restore src/MentionWatch --locked-mode
step "Building" dotnet build src/MentionWatch --no-restore --configuration Release --disable-build-servers
exec dotnet src/MentionWatch/bin/Release/net10.0/mentionwatch.dll demo "$@"
