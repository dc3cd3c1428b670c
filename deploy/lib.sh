# Shared by the scripts of deploy/, tests/ and .ci/: source it, it does nothing by itself.
# shellcheck shell=bash

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing that a script starts outlives it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# step TEXT COMMAND...: runs the command quietly under a line that says how long it took; shows its output only when it fails.
step() {
  local text=$1 log began=$SECONDS
  shift
  log=$(mktemp)
  if [ -t 2 ]; then printf '%s…' "$text" >&2; fi
  if "$@" >"$log" 2>&1 </dev/null; then
    if [ -t 2 ]; then printf '\r'; fi >&2
    say "$text: $((SECONDS - began)) s"
    rm -f "$log"
  else
    if [ -t 2 ]; then printf '\n'; fi >&2
    say "$text failed:"
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# need_dotnet: ends with a clear message when the SDK that global.json asks for is missing.
need_dotnet() {
  command -v dotnet >/dev/null || die "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --version >/dev/null 2>&1 && return
  [ -d "${HOME:-}" ] || die "The .NET SDK wants a home directory, and '${HOME:-}' is none: create it, or set DOTNET_CLI_HOME."
  die "No .NET SDK here is new enough; $(dotnet --list-sdks | tr '\n' ' ')found, .NET 10 needed: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# need_programs PROGRAM:PACKAGE...: installs the packages of the programs that are not there yet.
need_programs() {
  local entry missing=()
  for entry in "$@"; do
    has_program "${entry%%:*}" || missing+=("${entry#*:}")
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# has_program NAME: on the PATH, or where Debian keeps daemons and the programs of a PostgreSQL server.
has_program() {
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || compgen -G "/usr/lib/postgresql/*/bin/$1" >/dev/null
}

install_packages() {
  command -v apt-get >/dev/null || die "Please install first: $*"
  as_root true 2>/dev/null || die "Please install first: apt-get install $*"
  step "Installing $*" install_without_starting "$@" || die "Please install first: apt-get install $*"
}

# install_without_starting PACKAGE...: apt starts what it installs unless policy-rc.d says no; ours is there only meanwhile.
install_without_starting() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ]; then
    policy=
  else
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod +x "$policy"
  fi
  apt_install "$@" || { as_root apt-get update -q && apt_install "$@"; } || status=1
  [ -z "$policy" ] || as_root rm -f "$policy"
  return $status
}

apt_install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}
