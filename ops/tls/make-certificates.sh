#!/usr/bin/env bash
# Makes the province's internal CA, once, and the certificates of its servers and of Kafka's administrator.
#
#   make-certificates.sh FOLDER [SERVER[,NAME…] …]     without servers: kafka and mongo, under the names of docker-compose.yml
#
# FOLDER/ca.pem is what everybody believes; FOLDER/ca.key signs, and belongs on no server: keep it where the province keeps such
# things. FOLDER/<server>.pem is a private key with its certificate. Run again, it renews the servers' and keeps the CA; those hold
# for DAYS (397), the CA for ten years. A name that is an address is written as one.
set -euo pipefail

if [ $# -lt 1 ]; then
    echo "Cần thư mục: make-certificates.sh FOLDER [SERVER[,NAME…] …]" >&2
    echo "A folder is needed: make-certificates.sh FOLDER [SERVER[,NAME…] …]" >&2
    exit 2
fi
umask 077
folder="$1"
shift
if [ $# -eq 0 ]; then set -- kafka mongo; fi
mkdir -p "$folder"
cd "$folder"

key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2> /dev/null
}

if [ ! -f ca.key ]; then
    key ca.key
    openssl req -x509 -new -key ca.key -sha256 -days 3650 -subj "/CN=Lien Thong internal CA" \
        -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" -out ca.pem
fi
chmod 644 ca.pem

# certificate NAME USAGES ALTERNATIVES
certificate() {
    key "$1.key"
    openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
    {
        echo "basicConstraints=critical,CA:FALSE"
        echo "keyUsage=critical,digitalSignature"
        echo "extendedKeyUsage=$2"
        if [ -n "$3" ]; then echo "subjectAltName=$3"; fi
    } > "$1.ext"
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -sha256 -days "${DAYS:-397}" -extfile "$1.ext" \
        -out "$1.crt" 2> /dev/null
    cat "$1.key" "$1.crt" > "$1.pem"
    rm -f "$1.key" "$1.crt" "$1.csr" "$1.ext"
    echo "$folder/$1.pem"
}

for server in "$@"; do
    name="${server%%,*}"
    alternatives=""
    for one in ${server//,/ }; do
        case "$one" in
            *[!0-9.]*) alternatives="$alternatives,DNS:$one" ;;
            *) alternatives="$alternatives,IP:$one" ;;
        esac
    done
    # Nodes speak to each other as clients, too; a health check asks for localhost.
    certificate "$name" "serverAuth,clientAuth" "${alternatives#,},DNS:localhost"
done
certificate kafka-admin clientAuth ""
