import { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { csvSamples } from '../csvSamples';
import { JudgedGroup } from '../judgeFile';
import { isFound } from '../runDetect';
import { jsonReport } from './jsonReport';
import { markdownReport } from './markdownReport';
import { incidentsCsv, incidentsNdjson, samplesCsv, samplesNdjson } from './rowReports';
import { tableReport } from './tableReport';
import { shortDuration } from './words';

const start = Date.UTC(2026, 2, 10, 23, 57);
const csv = csvSamples(
  {
    time: Float64Array.from({ length: 6 }, (_, i) => start + 60_000 * i),
    columns: [
      { name: 'Latency (ms)', unit: 'ms', values: Float64Array.of(45, 45, 294, 300, 45, 46) },
      { name: 'RPM', values: Float64Array.of(5000, 5010, 4400, NaN, 5000, 5000) },
    ],
    notices: [{ level: 'info', text: 'The times (t) are read as epoch seconds' }],
  },
  'keep'
);

function incident(part: Partial<Incident> = {}): Incident {
  return {
    start: 2,
    end: 3,
    peak: 3,
    ongoing: false,
    nAnomalous: 2,
    severity: 'minor',
    kind: 'latency-up',
    drivers: [
      { signal: 0, share: 0.8, actual: 300, typical: 45 },
      { signal: 1, share: 0.2, actual: 4400, typical: 5000 },
    ],
    ...part,
  };
}

function group(incidents: readonly Incident[], labels: Record<string, string> = {}): JudgedGroup {
  const detection: Detection = {
    verdict: 'watch',
    scoreSamples: Float64Array.of(-0.4, -0.4, -0.7, -0.8, -0.4, NaN),
    offset: -0.6,
    labels: Int8Array.of(1, 1, -1, -1, 1, 0),
    typical: [],
    incidents,
    fingerprint: 'a1b2c3d4',
    notices: [],
  };
  return { csv: { ...csv, labels }, detection };
}

const subject = { name: 'gate|way.csv', timeZone: 'UTC' };

describe('tableReport', () => {
  it('has a line an incident, with what drove it and how much it changed', () => {
    expect(tableReport([group([incident()])], subject))
      .toBe(`gate|way.csv: 6 samples of Latency (ms), RPM, 2026-03-10 23:57 to 2026-03-11 00:02 UTC, every 1m
1 incident, none ongoing

start             end               lasts  severity  what        driver
2026-03-10 23:59  2026-03-11 00:01  2m     minor     latency up  Latency 300 ms, typically 45 ms (x6.7)
                                                                 RPM 4400, typically 5000 (-12 %)

Note: The times (t) are read as epoch seconds
`);
  });

  it('says that an incident goes on, and writes times in the zone', () => {
    const text = tableReport([group([incident({ start: 4, end: 5, ongoing: true })])], {
      ...subject,
      timeZone: 'Asia/Tokyo',
    });
    expect(text).toContain('1 incident, 1 ongoing');
    expect(text).toMatch(/^2026-03-11 09:01 {2}ongoing {2}2m/m);
  });

  it('says so when there are none', () => {
    expect(tableReport([group([])], subject)).toMatch(/every 1m\nNo incidents\n\nNote/);
  });

  it('names what the kind does not say by its driver, and leaves small parts out', () => {
    const drivers = [
      { signal: 1, share: 0.95, actual: 4400, typical: NaN },
      { signal: 0, share: 0.05, actual: 45, typical: 45 },
    ];
    const text = tableReport([group([incident({ kind: 'other', drivers })])], subject);
    expect(text).toContain('RPM unusual  RPM 4400\n');
    expect(text).not.toContain('Latency 45');
  });

  it('has colours only where it is told to', () => {
    const severe = [group([incident({ severity: 'major' })])];
    expect(tableReport(severe, subject)).not.toContain('\u001b');
    expect(tableReport(severe, { ...subject, hasColors: true })).toContain('\u001b[1m\u001b[31mmajor   \u001b[0m');
  });

  it('has a table for each group', () => {
    const text = tableReport([group([], { service: 'api' }), group([incident()], { service: 'web' })], subject);
    expect(text).toMatch(/^gate\|way\.csv, service api: [^]*No incidents[^]*\ngate\|way\.csv, service web: /);
  });
});

it('markdownReport lets nothing of a name become Markdown', () => {
  const text = markdownReport([group([incident()])], subject);
  expect(text).toMatch(/^# gate\\\|way\.csv: 1 incident, none ongoing\n\n/);
  expect(text).toContain(
    '**Incident 1: latency up** (minor)\n\n- When: 2026-03-10 23:59 to 2026-03-11 00:01, UTC (2m)\n'
  );
  expect(text).toContain('- Driver: Latency 300 ms, typically 45 ms (x6.7)\n');
  expect(text).toContain('- Verdict: watch; fingerprint a1b2c3d4\n');
});

describe('rows', () => {
  it('samples as CSV: empty where nothing was measured or judged', () => {
    const lines = [...samplesCsv([group([incident()])])];
    expect(lines[0]).toBe('time,Latency (ms),RPM,score,label,incident\r\n');
    expect(lines[4]).toBe('2026-03-11T00:00:00.000Z,300,,-0.8,-1,1\r\n');
    expect(lines[6]).toBe('2026-03-11T00:02:00.000Z,46,5000,,0,\r\n');
  });

  it('incidents as CSV, with the labels of the group', () => {
    expect([...incidentsCsv([group([incident()], { service: '=api' })])].join('')).toBe(
      'service,start,end,ongoing,severity,kind,anomalous,signal,actual,typical,share\r\n' +
        "'=api,2026-03-10T23:59:00.000Z,2026-03-11T00:00:00.000Z,false,minor,latency-up,2,Latency (ms),300,45,0.8\r\n"
    );
  });

  it('samples and incidents as one object a line', () => {
    const groups = [group([incident()], { service: 'api' })];
    const samples = [...samplesNdjson(groups)].map((line) => JSON.parse(line));
    expect(samples).toHaveLength(6);
    expect(samples[3]).toEqual({
      group: { service: 'api' },
      time: '2026-03-11T00:00:00.000Z',
      signals: { 'Latency (ms)': 300, RPM: null },
      score: -0.8,
      label: -1,
      incident: 1,
    });
    expect([...incidentsNdjson(groups)].map((line) => JSON.parse(line))).toMatchObject([
      { group: { service: 'api' }, start: '2026-03-10T23:59:00.000Z', kind: 'latency-up', startSample: 2 },
    ]);
  });
});

it('jsonReport leaves the samples out where only incidents are asked for, and has groups where there are some', () => {
  expect(Object.keys(jsonReport([group([incident()])], true))).toEqual([
    'nSamples',
    'signals',
    'verdict',
    'offset',
    'incidents',
    'fingerprint',
    'notices',
  ]);
  expect(jsonReport([group([], { service: 'api' })])).toMatchObject({
    groups: [{ group: { service: 'api' }, nSamples: 6, labels: [1, 1, -1, -1, 1, 0] }],
  });
});

it.each([
  [undefined, incident(), false],
  ['any', incident(), true],
  ['ongoing', incident(), false],
  ['ongoing', incident({ ongoing: true }), true],
  ['minor', incident(), true],
  ['major', incident(), false],
  ['warning', incident({ severity: 'major' }), true],
] as const)('--fail-on %s', (failOn, one, found) => {
  expect(isFound([group([])], failOn)).toBe(false);
  expect(isFound([group([]), group([one])], failOn)).toBe(found);
});

it.each([
  [500, '500ms'],
  [45_000, '45s'],
  [5_399_999, '1h30m'],
  [3_599_999, '1h'],
  [90_000_000, '1d1h'],
  [0, '0s'],
])('%d ms last %s', (milliseconds, text) => {
  expect(shortDuration(milliseconds)).toBe(text);
});
