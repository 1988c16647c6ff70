import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Registry } from 'prom-client';
import { parse } from 'yaml';
import { readConfig } from './config/readConfig';
import { Watch } from './judge/Watch';
import { SelfMetrics } from './out/SelfMetrics';
import { KINDS, VerdictMetrics } from './out/VerdictMetrics';
import { watchConfig } from './testing/telemetry';

const deploy = path.join(__dirname, '..', 'deploy');
const read = (...file: string[]): string => readFileSync(path.join(deploy, ...file), 'utf8');

/** Names of the series that the service has. */
async function seriesNames(): Promise<string[]> {
  const registry = new Registry();
  new SelfMetrics(registry, '1');
  const source = { read: async () => ({ series: [], nHistograms: 0 }) };
  const watch = new Watch(watchConfig('bounds: true'), source, { index: 0, count: 1 });
  new VerdictMetrics(registry, [watch], () => 0);
  return (await registry.getMetricsAsJSON()).map(({ name }) => name);
}

it.each([
  ['prometheus/rules.yml'],
  ['prometheus/rules.test.yml'],
  ['grafana/alerting.yml'],
  ['grafana/dashboard.json'],
])('%s speaks of series that there are', async (file) => {
  const names = await seriesNames();
  const named = [...new Set(read(file).match(/anomaly_forest_\w+/g))].map((name) => name.replace(/_bucket$/, ''));
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !names.includes(name))).toEqual([]);
});

it.each([['prometheus/rules.yml'], ['grafana/alerting.yml']])('%s has a name for each kind but "other"', (file) => {
  const numbers = [...read(file).matchAll(/eq \$value(?:s\.A\.Value)? (\d+)\.0/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(KINDS.flatMap((kind, i) => (kind === 'other' ? [] : [i + 1])));
});

it('the reference has every series and every key', async () => {
  const reference = readFileSync(path.join(__dirname, '../../../docs/reference/service.md'), 'utf8');
  const names = await seriesNames();
  expect(names.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  const [watch] = readConfig(read('kubernetes', 'watch.yaml'), 'watch.yaml').watches;
  const keys = Object.keys({ ...watch, ...watch.options.watch }).filter((key) => key !== 'options');
  expect(keys.filter((key) => !reference.includes(`\`${key}\``))).toEqual([]);
});

it('the examples in the documents can be used', () => {
  const documents = ['reference/service.md', 'how-to/panel-to-pager.md'];
  const examples = documents.flatMap((document) => {
    const text = readFileSync(path.join(__dirname, '../../../docs', document), 'utf8');
    return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
      .map(([, yaml]) => yaml)
      .filter((yaml) => yaml.includes('watches:'));
  });
  expect(examples).toHaveLength(2);
  examples.forEach((example) => expect(readConfig(example, 'example').watches).toHaveLength(1));
});

it('the manifests fit together', () => {
  const kustomization = parse(read('kubernetes', 'kustomization.yaml'));
  const [, service, set] = kustomization.resources.map((file: string) => parse(read('kubernetes', file)));
  const [container] = set.spec.template.spec.containers;
  const { listen } = readConfig(read('kubernetes', 'watch.yaml'), 'watch.yaml');
  expect(container.ports).toEqual([{ name: 'metrics', containerPort: listen.port }]);
  expect(service.spec.ports[0]).toMatchObject({ port: listen.port, targetPort: 'metrics' });
  expect(service.spec.selector).toEqual(set.spec.template.metadata.labels);
  expect(set.spec.serviceName).toBe(service.metadata.name);
  expect(set.spec.template.spec.volumes[0].configMap.name).toBe(kustomization.configMapGenerator[0].name);
  expect(container.env[1]).toEqual({ name: 'SHARDS', value: String(set.spec.replicas) });
});
