#!/usr/bin/env bash
# Whether the program of this container is ready, for images without any tool that asks over HTTP.
#
#   healthy.sh PORT
exec 3<> "/dev/tcp/localhost/$1" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
