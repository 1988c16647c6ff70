#!/usr/bin/env bash
# Request times in seconds, sent to an index that is not there yet: the first happens to be 1, the next are 0.25, 0.9, 0.3, 1.9.
# Then what a panel asks: median, average and maximum; and what a search shows of the documents.
# Guess: a median of 0.9, an average of 0.87 and a maximum of 1.9.
# Seen: the first document decides that the field is a whole number. 0.25, 0.3 and 0.9 count as 0, 1.9 as 1: the median
# is 0, while each document, looked at, still has its fraction. Nothing is refused and nothing is said.
# On call: a latency of 0 for the whole day of an index, until tomorrow's first document has a fraction. A template that
# maps the field to double, or milliseconds, helps.
# Seen on 2026-12-01 with OpenSearch 2.19.6 (Maven's org.opensearch:opensearch), Java 17.
set -euo pipefail
folder=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
cd "$folder"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId>
  <artifactId>find</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.opensearch</groupId>
      <artifactId>opensearch</artifactId>
      <version>2.19.6</version>
    </dependency>
    <dependency>
      <groupId>org.opensearch.plugin</groupId>
      <artifactId>transport-netty4-client</artifactId>
      <version>2.19.6</version>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-core</artifactId>
      <version>2.25.4</version>
    </dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib > maven.log 2>&1 || { cat maven.log; exit 1; }
read -r http transport < <(python3 -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))')
cat > Server.java <<JAVA
import java.nio.file.Path;
import java.util.List;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

public class Server extends Node {
  Server(Environment environment) {
    super(environment, List.of(Netty4Plugin.class), false);
  }

  public static void main(String[] args) throws Exception {
    var settings = Settings.builder().put("path.home", "$folder").put("network.host", "127.0.0.1").put("http.port", $http)
        .put("transport.port", $transport).put("discovery.type", "single-node").put("http.type", "netty4")
        .put("transport.type", "netty4").build();
    new Server(new Environment(settings, Path.of("$folder"))).start();
    Thread.currentThread().join();
  }
}
JAVA
javac -cp 'lib/*' Server.java 2> javac.log || { cat javac.log; exit 1; }
java -Xmx512m -cp ".:lib/*" Server > server.log 2>&1 &
server=$!
for _ in $(seq 300); do
  curl -sf -o answer.log "http://127.0.0.1:$http/_cluster/health" && break
  sleep 0.2
done

for seconds in 1 0.25 0.9 0.3 1.9; do
  curl -sf -o answer.log -X POST "http://127.0.0.1:$http/requests/_doc?refresh=true" -H 'content-type: application/json' \
    -d "{\"seconds\": $seconds}"
done
seen=$(
  curl -sf "http://127.0.0.1:$http/requests/_search" -H 'content-type: application/json' -d '{
    "sort": "_doc",
    "aggs": {
      "median": { "percentiles": { "field": "seconds", "percents": [50] } },
      "average": { "avg": { "field": "seconds" } },
      "maximum": { "max": { "field": "seconds" } } } }' | python3 -c '
import json, sys
answer = json.load(sys.stdin)
of = answer["aggregations"]
print("documents:", *(hit["_source"]["seconds"] for hit in answer["hits"]["hits"]))
print("median", of["median"]["values"]["50.0"], "average", of["average"]["value"], "maximum", of["maximum"]["value"])'
)
recorded='documents: 1 0.25 0.9 0.3 1.9
median 0.0 average 0.4 maximum 1.0'
echo 'OpenSearch 2.19.6; guess: median 0.9 average 0.87 maximum 1.9'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
