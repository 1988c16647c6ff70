#!/usr/bin/env bash
# Two documents with their time in epoch milliseconds, one as JavaScript writes it, one as Python does with
# time.time() * 1000: with a fraction. Then a count by minutes, as a panel asks, and the documents with their time, as
# Grafana's logs ask.
# Guess: the fraction is refused when it is sent, or both questions know both documents.
# Seen: it is taken, and counted; but the question for documents fails as a whole, also for the one without a fraction, as
# the time in the document cannot be read again.
# On call: the panel of counts works, the logs beside it are an error until the document is gone.
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

ask() {
  curl -s -X "$1" "http://127.0.0.1:$http/$2" -H 'content-type: application/json' -d "$3"
}
ask PUT requests '{ "mappings": { "properties": { "time": { "type": "date" } } } }' > answer.log
for time in 1796040000000 1796040060123.5; do
  ask POST 'requests/_doc?refresh=true' "{ \"time\": $time }" >> answer.log
done
seen=$(
  ask POST requests/_search '{ "size": 0, "aggs": { "minutes": { "date_histogram": {
    "field": "time", "fixed_interval": "1m" } } } }' | python3 -c '
import json, sys
buckets = json.load(sys.stdin)["aggregations"]["minutes"]["buckets"]
print("counts:", *(bucket["doc_count"] for bucket in buckets))'
  ask POST requests/_search '{ "fields": ["time"] }' | python3 -c '
import json, sys
answer = json.load(sys.stdin)
print("documents:", answer["error"]["root_cause"][0]["reason"] if "error" in answer else len(answer["hits"]["hits"]))'
)
recorded='counts: 1 1
documents: failed to parse date field [1.7960400601235E12] with format [strict_date_optional_time||epoch_millis]'
echo 'OpenSearch 2.19.6; guess: counts: 1 1; documents: 2'
echo "$seen"
if ! diff <(echo "$recorded") <(echo "$seen"); then
  echo "Changed: what was seen is no longer what is recorded." >&2
  exit 1
fi
