import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from './arguments';
import { JudgedGroup, judgeFile } from './judgeFile';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const start = Date.UTC(2026, 2, 10);

/** Two services with their latency in long format; from minute `from` on one of them is six times as slow for ten. */
function services(from: number, names = ['api', 'web']): string {
  const rows = Array.from({ length: 240 }, (_, i) =>
    names.map((name) => {
      const odd = name === 'web' && i >= from && i < from + 10 ? 6 : 1;
      return `${new Date(start + 60_000 * i).toISOString()},${name},${odd * (45 + ((i * 7) % 5))}`;
    })
  );
  return ['time,service,latency', ...rows.flat()].join('\n');
}

async function judged(name: string, text: string, ...options: string[]): Promise<JudgedGroup[]> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const args = parseArguments([file, ...options]);
  if (args === 'help') {
    throw new Error('Got a request for help, expected a file.');
  }
  return judgeFile(args);
}

it('judges each combination of labels by a model of its own, with names that are free of them', async () => {
  const groups = await judged('services.csv', services(100), '--group-by', 'service');
  expect(groups.map(({ csv }) => [csv.labels, csv.samples.signals.map(({ name }) => name)])).toEqual([
    [{ service: 'api' }, ['latency']],
    [{ service: 'web' }, ['latency']],
  ]);
  expect(groups[0].detection.incidents).toEqual([]);
  expect(groups[1].detection.incidents).toMatchObject([{ start: 100, end: 109 }]);
});

it('compares each group with its own baseline', async () => {
  const baseline = join(folder, 'baseline.csv');
  writeFileSync(baseline, services(1000));
  const [, web] = await judged('again.csv', services(100), '--group-by', 'service', '--baseline', baseline);
  expect(web.detection.incidents).toMatchObject([{ start: 100, end: 109 }]);
  writeFileSync(baseline, services(1000, ['api']));
  await expect(judged('more.csv', services(100), '--group-by', 'service', '--baseline', baseline)).rejects.toThrow(
    `${baseline}: no rows of web, expected some.`
  );
});

it('names the labels that there are', async () => {
  await expect(judged('label.csv', services(100), '--group-by', 'pod')).rejects.toThrow(
    'there is no label "pod" to group by, expected some of service.'
  );
  await expect(judged('wide.csv', 'time,A\n2026-01-01,1\n2026-01-02,2', '--group-by', 'pod')).rejects.toThrow(
    'there is no label "pod" to group by, expected a file in long format or series with labels.'
  );
});

it('takes what was chosen for a signal, and refuses choices for none', async () => {
  const options = ['--role', 'latency web=other', '--unit', 'latency web=ms', '--direction', 'low'];
  const change = ['--minimum-change', 'latency web=10%', '--complete-after', '2h'];
  const [{ csv, detection }] = await judged('chosen.csv', services(100), ...options, ...change);
  expect(csv.units).toEqual([undefined, 'ms']);
  expect(csv.samples.completeAfter).toBe(7_200_000);
  expect(csv.samples.signals).toEqual([
    { name: 'latency api', role: 'latency', missing: 'leave-out', direction: 'low' },
    {
      name: 'latency web',
      role: 'other',
      missing: 'leave-out',
      direction: 'low',
      minimumChange: { value: 10, unit: 'percent' },
    },
  ]);
  expect(detection.incidents).toEqual([]);
  await expect(judged('none.csv', services(100), '--role', 'web=other')).rejects.toThrow(
    'there is no signal "web", expected some of latency api, latency web.'
  );
});
