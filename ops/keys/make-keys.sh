#!/usr/bin/env bash
# Makes a file of master keys for a service that keeps personal data, and never overwrites one.
#
#   make-keys.sh FILE     then keep a copy elsewhere: without it nobody reads what was encrypted, for ever
set -euo pipefail

if [ $# -ne 1 ]; then
    echo "Cần tên tệp: make-keys.sh FILE" >&2
    echo "A file is needed: make-keys.sh FILE" >&2
    exit 2
fi
if [ -e "$1" ]; then
    echo "$1 đã có; không ghi đè. / $1 is there already; nothing is overwritten." >&2
    exit 1
fi
umask 077
mkdir -p "$(dirname "$1")"
printf 'current=1\nkey.1=%s\nfingerprints=%s\n' "$(openssl rand -base64 32)" "$(openssl rand -base64 32)" > "$1"
echo "$1"
