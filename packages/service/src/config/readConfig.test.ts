import { parseArguments } from '../../../cli/src/arguments';
import { configText } from '../testing/telemetry';
import { readConfig } from './readConfig';
import { readText } from './readText';

const minimal = `prometheus:
  url: http://127.0.0.1:9090/
watches:
  - name: gateway
    signals:
      - name: Requests
        query: sum(rate(http_requests_total[1m]))
`;

it('fills in what is not said', () => {
  expect(readConfig(minimal, 'watch.yaml')).toMatchObject({
    listen: { host: '127.0.0.1', port: 9815 },
    prometheus: { url: 'http://127.0.0.1:9090', headers: {}, timeout: 30_000, concurrency: 4 },
    watches: [
      {
        name: 'gateway',
        step: 60_000,
        window: 4 * 3_600_000,
        baseline: 7 * 86_400_000,
        relearn: 86_400_000,
        delay: 5000,
        groupBy: [],
        signals: [{ settings: { name: 'Requests', role: 'traffic', missing: 'leave-out', direction: 'both' } }],
        options: { verdict: 'watch', watch: { sensitivity: 0, persistence: 'auto', recovery: 5, leastTraffic: 0 } },
        bounds: false,
      },
    ],
  });
});

it('takes durations, roles, limits and the forest as the panel does', () => {
  const text = configText('sensitivity: -1\npersistence: 3 of 5\nforest: { trees: 50, seed: 7 }\nbaseline: none');
  const [watch] = readConfig(text, 'watch.yaml').watches;
  expect(watch.baseline).toBeUndefined();
  expect(watch.options).toMatchObject({
    forest: { nEstimators: 50, seed: 7 },
    watch: { sensitivity: -1, persistence: { least: 3, of: 5 } },
  });
});

it('makes the seed of a word that the command line makes of it', () => {
  const [watch] = readConfig(configText('forest: { seed: checkout }'), 'watch.yaml').watches;
  const asked = parseArguments(['file.csv', '--seed', 'checkout']);
  expect(watch.options.forest.seed).toBe(asked !== 'help' && asked.options.forest.seed);
});

/** The minimal configuration with one line replaced, or with lines behind it. */
const having = (line: string | undefined, by: string): string =>
  line === undefined ? minimal + by : minimal.replace(line, by);

it.each([
  [
    'an unknown key',
    having('name: gateway', 'name: gateway\n    stepp: 1m'),
    /^watch.yaml:5:12: watches\[0\].stepp: there is no such key/,
  ],
  [
    'a missing query',
    having(/ +query.*\n/.exec(minimal)![0], ''),
    /^watch.yaml:6:9: watches\[0\].signals\[0\].query: is missing/,
  ],
  [
    'a number for a time',
    minimal + '    step: 60\n',
    /^watch.yaml:8:11: watches\[0\].step: got 60, expected a duration such as 30s, 1m or 7d. A unit is missing: 60s\?$/,
  ],
  [
    'a wrong unit',
    minimal + '    step: 1 minute\n',
    /^watch.yaml:8:11: watches\[0\].step: got "1 minute", expected a duration/,
  ],
  ['a key twice', minimal + '    name: again\n', /^watch.yaml:8:5: no valid YAML: Map keys must be unique/],
  ['tabs', minimal + '\tstep: 1m\n', /^watch.yaml:8:\d+: no valid YAML/],
  [
    'a role that there is not',
    having('name: Requests', 'name: Requests\n        role: trafic'),
    /^watch.yaml:7:15: .*role: got "trafic", expected one of traffic, latency, errors, success, other.$/,
  ],
  [
    'a sensitivity out of range',
    minimal + '    sensitivity: 9\n',
    /Invalid sensitivity: got 9, expected an integer from -3 to 3/,
  ],
  [
    'a label that is none',
    minimal + '    groupBy: [my-service]\n',
    /groupBy\[0\]: got "my-service", expected the name of a label/,
  ],
  ['a window of few samples', minimal + '    window: 10m\n', /expected a window of at least 30 steps/],
  ['a step that does not go into a day', minimal + '    step: 7m\n', /expected a step that goes into a day/],
  [
    'an address without http',
    having('url: http://127.0.0.1:9090/', 'url: 127.0.0.1:9090'),
    /^watch.yaml:2:8: prometheus.url: got "127.0.0.1:9090", expected an address/,
  ],
  [
    'two watches of one name',
    minimal + minimal.slice(minimal.indexOf('  - name')),
    /^watch.yaml:4:3: watches: expected a name of its own for each watch/,
  ],
  ['nothing', '', /^watch.yaml:1:1: expected "watches", or "panels" in "grafana": there is nothing to judge/],
  [
    'watches without a Prometheus',
    minimal.slice(minimal.indexOf('watches:')),
    /^watch.yaml:1:1: expected "prometheus", where the series of "watches" are/,
  ],
  [
    'a certificate without its key',
    having('url: http://127.0.0.1:9090/', 'url: https://127.0.0.1:9090/\n  tls: { cert: a.crt }'),
    /^watch.yaml:3:8: prometheus.tls: expected "cert" and "key" together/,
  ],
  [
    'panels with a wrong time',
    'grafana:\n  url: http://grafana\n  panels:\n    refresh: 60\n',
    /^watch.yaml:4:14: grafana.panels.refresh: got 60, expected a duration.* A unit is missing: 60s\?$/,
  ],
  [
    'panels in a zone that there is not',
    'grafana:\n  url: http://grafana\n  panels: { timeZone: Berlin }\n',
    /^watch.yaml:3:23: grafana.panels.timeZone: got "Berlin", expected a time zone such as UTC or Europe\/Berlin.$/,
  ],
  [
    'one bound of what is expected',
    minimal.replace(/( +)(query: .*\n)/, '$1$2$1expectation: { upper: limit }\n'),
    /expectation: expected "typical", or "lower" and "upper" together/,
  ],
  ['a text', 'hello', /^watch.yaml:1:1: got "hello", expected/],
])('%s is told with its line', (_, text, message) => {
  expect(() => readConfig(text, 'watch.yaml')).toThrow(message);
});

it('a file that cannot be read is named, with the reason', async () => {
  await expect(readText('nowhere.yaml', 'a configuration')).rejects.toThrow(
    'Got "nowhere.yaml", expected a configuration: there is no such file.'
  );
  await expect(readText(__dirname, 'a configuration')).rejects.toThrow('this is a directory');
});

it('files are seen from the folder of the configuration', () => {
  const grafana = 'grafana: { url: http://grafana, tokenFile: token, tls: { ca: /etc/ca.crt, serverName: g } }\n';
  expect(readConfig(`state: state\n${grafana}${minimal}`, '/etc/af/watch.yaml')).toMatchObject({
    state: '/etc/af/state',
    grafana: { tokenFile: '/etc/af/token', tls: { ca: '/etc/ca.crt', serverName: 'g' } },
  });
});
