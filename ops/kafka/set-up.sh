#!/usr/bin/env bash
# Makes the topics, the services' users and their rights, of access.txt. Everything can be run again: what is there stays, a password
# that has changed is changed, and a right that has left the table is taken away.
#
#   set-up.sh SECRETS LEVELS     SECRETS/<service>/lienthong.kafka-password holds each password; LEVELS as ward,province
#
# In the environment: KAFKA (kafka:9094), KAFKA_BIN (/opt/kafka/bin), ADMIN (admin.properties beside this file), PARTITIONS (4; no fewer
# than lienthong.kafka-partitions of the services), REPLICATION (1; a cluster has 3).
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
table="$here/access.txt"
kafka="${KAFKA:-kafka:9094}"
bin="${KAFKA_BIN:-/opt/kafka/bin}"
admin="${ADMIN:-$here/admin.properties}"

if [ $# -ne 2 ]; then
    echo "Cần thư mục mật khẩu và các cấp: set-up.sh secrets ward,province" >&2
    echo "Needed are the folder of the passwords and the levels: set-up.sh secrets ward,province" >&2
    exit 2
fi
secrets="$1"
levels="${2//,/ }"

services() {
    awk '!/^#/ && NF { print $1 }' "$table" | sort -u
}

# Of a name that ends with *, those of the province's levels.
topics() {
    awk '!/^#/ && $2 == "produce" { print $3 }' "$table" | while read -r topic; do
        case "$topic" in
            *\*) for level in $levels; do echo "${topic%\*}$level"; done ;;
            *) echo "$topic" ;;
        esac
    done
}

# wanted SERVICE: a right in each line, as `topic prefixed lienthong.handoff. READ`. Names and partitions of the topics are known to every
# service, which makes sure of them when it starts.
wanted() {
    {
        echo "topic prefixed lienthong. Describe"
        awk -v service="$1" '
            function right(kind, name, operation) {
                if (name ~ /\*$/) print kind, "prefixed", substr(name, 1, length(name) - 1), operation
                else print kind, "literal", name, operation
            }
            $1 != service { next }
            $2 == "produce" { right("topic", $3, "Write") }
            $2 == "consume" { right("topic", $3, "Read") }
            $2 == "group" { right("group", $3, "Read") }
            $2 == "watch" {
                print "topic prefixed lienthong. DescribeConfigs"
                print "topic literal __consumer_offsets Describe"
                print "group literal * Describe"
                print "cluster literal kafka-cluster Describe"
            }' "$table"
    } | LC_ALL=C sort -u
}

# The tool tells its errors where it tells everything else.
acls() {
    local said
    if ! said="$("$bin/kafka-acls.sh" --bootstrap-server "$kafka" --command-config "$admin" "$@")"; then
        echo "$said" >&2
        return 1
    fi
    echo "$said"
}

# granted SERVICE: what it may do now, in the same form.
granted() {
    acls --list --principal "User:$1" | awk '
        function pascal(name,    words, n, i, all) {
            n = split(tolower(name), words, "_")
            for (i = 1; i <= n; i++) all = all toupper(substr(words[i], 1, 1)) substr(words[i], 2)
            return all
        }
        match($0, /resourceType=[A-Z_]+/) { kind = tolower(substr($0, RSTART + 13, RLENGTH - 13)) }
        match($0, /name=[^,)]+/) { name = substr($0, RSTART + 5, RLENGTH - 5) }
        match($0, /patternType=[A-Z]+/) { pattern = tolower(substr($0, RSTART + 12, RLENGTH - 12)) }
        match($0, /operation=[A-Z_]+/) { print kind, pattern, name, pascal(substr($0, RSTART + 10, RLENGTH - 10)) }
    ' | LC_ALL=C sort -u
}

# change HOW SERVICE: reads rights and adds or removes them, those of one kind, pattern and operation at once.
change() {
    local how="$1" service="$2" alike kind pattern operation name rights
    rights="$(cat)"
    if [ -z "$rights" ]; then return; fi
    for alike in $(awk '{ print $1 "/" $2 "/" $4 }' <<< "$rights" | sort -u); do
        IFS=/ read -r kind pattern operation <<< "$alike"
        local arguments=()
        while read -r name; do
            case "$kind" in
                cluster) arguments+=(--cluster) ;;
                *) arguments+=("--$kind" "$name") ;;
            esac
        done < <(awk -v k="$kind" -v p="$pattern" -v o="$operation" '$1 == k && $2 == p && $4 == o { print $3 }' <<< "$rights")
        acls "$how" $([ "$how" = --add ] || echo --force) --allow-principal "User:$service" --resource-pattern-type "$pattern" \
            --operation "$operation" "${arguments[@]}" > /dev/null
    done
}

# The password stands in a file that only we can read, not in the list of processes.
user() {
    local password config
    password="$(cat "$secrets/$1/lienthong.kafka-password")"
    if [ -z "$password" ]; then
        echo "$secrets/$1/lienthong.kafka-password trống / is empty" >&2
        exit 2
    fi
    config="$(umask 077 && mktemp)"
    # As a file of properties writes it.
    printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "${password//\\/\\\\}" > "$config"
    "$bin/kafka-configs.sh" --bootstrap-server "$kafka" --command-config "$admin" --alter \
        --entity-type users --entity-name "$1" --add-config-file "$config" > /dev/null || { rm -f "$config"; exit 1; }
    rm -f "$config"
}

there="$("$bin/kafka-topics.sh" --bootstrap-server "$kafka" --command-config "$admin" --list)"
for topic in $(topics); do
    if ! grep -Fxq "$topic" <<< "$there"; then
        "$bin/kafka-topics.sh" --bootstrap-server "$kafka" --command-config "$admin" --create --if-not-exists --topic "$topic" \
            --partitions "${PARTITIONS:-4}" --replication-factor "${REPLICATION:-1}" --config retention.ms=-1 > /dev/null
        echo "topic $topic"
    fi
done

for service in $(services); do
    user "$service"
    before="$(granted "$service")"
    comm -23 <(wanted "$service") <(printf '%s\n' "$before") | change --add "$service"
    comm -13 <(wanted "$service") <(printf '%s\n' "$before") | sed '/^$/d' | change --remove "$service"
    echo "user $service"
done
