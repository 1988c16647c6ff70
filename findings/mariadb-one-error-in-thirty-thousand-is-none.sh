#!/usr/bin/env bash
# One, then two failed requests of 30,000, in a table of integers: what errors / requests shows, and what a condition on it
# says.
# Guess: 0.0000333 and 0.0000667, both above a limit of 0.00003.
# Seen: 0.0000 and 0.0001, and the first is not above the limit: the quotient of integers is a decimal with four digits
# behind the point (div_precision_increment), and the condition compares just these. Below 1 in 20,000 there are no
# errors at all, and above they come in steps of 0.0001. errors / (requests * 1e0) is right.
# On call: an objective of 99.99 % can neither be drawn nor alerted on.
# Seen on 2026-11-30 with MariaDB 10.11.19 (Debian 12's package mariadb-server-core, taken apart, not installed; it
# needs the libraries of that package: libaio1, liburing2, libnuma1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download mariadb-server-core=1:10.11.19-0+deb12u1 > apt.log 2>&1 || { cat apt.log; exit 1; }
dpkg-deb -x mariadb-server-core_*.deb .
mkdir data

cat > ask.sql <<SQL
create database find;
use find;
create table telemetry (errors int, requests int) engine=aria;
insert into telemetry values (1, 30000), (2, 30000);
select 'errors / requests', errors / requests from telemetry into outfile '$folder/1.txt' fields terminated by ': ';
select 'above 0.00003', errors / requests > 0.00003 from telemetry into outfile '$folder/2.txt' fields terminated by ': ';
select 'sum / sum', sum(errors) / sum(requests) from telemetry into outfile '$folder/3.txt' fields terminated by ': ';
select 'requests as float', round(errors / (requests * 1e0), 7) from telemetry into outfile '$folder/4.txt' fields terminated by ': ';
select 'and above 0.00003', errors / (requests * 1e0) > 0.00003 from telemetry into outfile '$folder/5.txt' fields terminated by ': ';
SQL
usr/sbin/mariadbd --no-defaults --bootstrap --skip-grant-tables --user="$(id -un)" --datadir="$folder/data" \
  --lc-messages-dir="$folder/usr/share/mysql" < ask.sql > server.log 2>&1 || { cat server.log; exit 1; }
seen=$(cat ./[1-5].txt)
recorded='errors / requests: 0.0000
errors / requests: 0.0001
above 0.00003: 0
above 0.00003: 1
sum / sum: 0.0001
requests as float: 0.0000333
requests as float: 0.0000667
and above 0.00003: 1
and above 0.00003: 1'
echo 'MariaDB 10.11.19; guess: 0.0000333 and 0.0000667, all above'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
