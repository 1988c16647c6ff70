import Papa from 'papaparse';
import { PreparedSamples } from '../../frames/prepareSamples';
import { prepared as preparedOf } from '../../testing/prepared';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { downloadName } from './downloadName';
import { samplesCsv } from './samplesCsv';
import { samplesJson } from './samplesJson';

const { prepared, detection } = viewPropsOf('..xx?x', [incidentOf(2, 3), incidentOf(5, 5)]);
const verdict = detection!;

/** Six minutes of one signal with exactly this name. */
function named(name: string): PreparedSamples {
  const { samples, ...rest } = preparedOf({ Signal: [1, 2, null, -4, 5, 6.25] });
  return { ...rest, fullNames: [name], samples: { ...samples, signals: [{ ...samples.signals[0], name }] } };
}

describe('samplesCsv', () => {
  const csv = (of = prepared) => [...samplesCsv(of, verdict)].join('');

  it('has a line a sample: time, signals, score, label, number of the incident', () => {
    expect(csv().split('\r\n')).toEqual([
      'time,RPM,Latency,score,label,incident',
      '2023-10-01T00:00:00.000Z,5000,45,-0.4,1,',
      '2023-10-01T00:01:00.000Z,5000,45,-0.4,1,',
      '2023-10-01T00:02:00.000Z,5000,300,-0.7,-1,1',
      '2023-10-01T00:03:00.000Z,5000,300,-0.7,-1,1',
      '2023-10-01T00:04:00.000Z,5000,45,,0,',
      '2023-10-01T00:05:00.000Z,5000,300,-0.7,-1,2',
      '',
    ]);
  });

  it.each(['a,b', 'say "hi"', 'two\nlines', 'plain'])('an independent reader gets the name %j back', (name) => {
    const { data, errors } = Papa.parse<string[]>(csv(named(name)));
    expect(errors).toEqual([]);
    expect(data[0][1]).toBe(name);
    expect(data[4][1]).toBe('-4');
    expect(data[3][1]).toBe('');
  });

  it.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '\n=x', '=a,"b"'])(
    'no spreadsheet runs the name %j',
    (name) => {
      expect(Papa.parse<string[]>(csv(named(name))).data[0][1]).toBe(`'${name}`);
    }
  );
});

describe('samplesJson', () => {
  it('is one object with the verdict, the incidents and the samples', () => {
    const json = JSON.parse([...samplesJson(prepared, verdict)].join(''));
    expect(json).toMatchObject({ verdict: 'classic', fingerprint: 'a1b2c3d4', signals: ['RPM', 'Latency'] });
    expect(json.incidents.map((incident: { number: number }) => incident.number)).toEqual([1, 2]);
    expect(json.incidents[0]).toMatchObject({
      start: '2023-10-01T00:02:00.000Z',
      end: '2023-10-01T00:03:00.000Z',
      kind: 'latency-up',
      drivers: [{ signal: 'Latency', share: 0.93, typical: 45, actual: 300 }, { signal: 'RPM' }],
    });
    expect(json.samples[3]).toEqual({
      time: '2023-10-01T00:03:00.000Z',
      values: [5000, 300],
      score: -0.7,
      label: -1,
      incident: 1,
    });
    expect(json.samples[4]).toEqual({ ...json.samples[0], time: expect.any(String), score: null, label: 0 });
  });
});

it.each([
  ['csv', samplesCsv],
  ['json', samplesJson],
] as const)('a long %s comes in parts, none of them long, and nothing is lost', (_, write) => {
  const nSamples = 12_000;
  const long = viewPropsOf('.'.repeat(nSamples));
  const parts = [...write(long.prepared, long.detection!)];
  const nTimes = (text: string) => text.match(/2023-\d\d-\d\dT/g)?.length ?? 0;
  expect(Math.max(...parts.map(nTimes))).toBeLessThanOrEqual(2000);
  expect(nTimes(parts.join(''))).toBe(nSamples);
});

describe('downloadName', () => {
  const from = Date.UTC(2023, 9, 1);
  const to = Date.UTC(2023, 9, 1, 16, 39);

  it.each([
    ['Gateway: RPM & latency', 'Gateway-RPM-latency'],
    ['Größe.v2', 'Größe.v2'],
    ['../../etc/passwd', 'etc-passwd'],
    ['', 'anomaly-forest'],
    ['///', 'anomaly-forest'],
    ['x'.repeat(300), 'x'.repeat(50)],
  ])('of a panel %j', (title, expected) => {
    expect(downloadName(title, from, to, 'csv')).toBe(`${expected}-20231001T000000Z-20231001T163900Z.csv`);
  });
});
