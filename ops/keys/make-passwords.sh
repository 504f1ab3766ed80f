#!/usr/bin/env bash
# Makes the passwords of Kafka, MongoDB and Grafana, one file each as the setting is called, and never overwrites one: to change a password, remove
# its file first.
#
#   make-passwords.sh FOLDER     FOLDER/<service>/lienthong.kafka-password, …
set -euo pipefail

if [ $# -ne 1 ]; then
    echo "Cần thư mục: make-passwords.sh FOLDER" >&2
    echo "A folder is needed: make-passwords.sh FOLDER" >&2
    exit 2
fi
umask 077

password() {
    if [ ! -e "$1" ]; then
        mkdir -p "$(dirname "$1")"
        openssl rand -hex 24 > "$1"
        echo "$1"
    fi
}

for service in intake-service routing-service deadline-service notification-service portal; do
    password "$1/$service/lienthong.kafka-password"
done
for service in intake-service routing-service deadline-service notification-service; do
    password "$1/$service/lienthong.mongo-password"
done
password "$1/mongo/root-password"
password "$1/grafana/admin-password"
# By which the nodes of a replica set know each other.
if [ ! -e "$1/mongo/keyfile" ]; then
    openssl rand -base64 756 > "$1/mongo/keyfile"
    echo "$1/mongo/keyfile"
fi
