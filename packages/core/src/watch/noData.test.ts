import { withMissingRows } from '../series/missingRows';
import { MINUTE } from '../testing/watchSamples';
import { healthy, oneSignal, shifted, START, told, watch } from '../testing/watchSeries';

const N = 600;

/** Healthy minutes without a value from `start` to before `end`. */
const silent = (start: number, end: number): Float64Array =>
  healthy('noise', N, 3).map((value, i) => (i >= start && i < end ? NaN : value));

const asIncident = { noData: 'incident' } as const;

describe('no data', () => {
  it('is an incident from the first to the last sample that is missing, where that was asked for', () => {
    const { incidents, labels } = watch(oneSignal(silent(300, 320)), asIncident);
    expect(incidents).toEqual([
      {
        start: 300,
        end: 319,
        peak: 300,
        ongoing: false,
        nAnomalous: 0,
        severity: 'minor',
        kind: 'no-data',
        drivers: [],
      },
    ]);
    expect([...labels.subarray(300, 320)]).toEqual(Array(20).fill(0));
  });

  it('is none by default', () => {
    expect(watch(oneSignal(silent(300, 320))).incidents).toEqual([]);
  });

  it('goes on where data stopped, and nothing else does', () => {
    const values = shifted(silent(580, N), 570, 580, 60);
    const { incidents } = watch(oneSignal(values), asIncident);
    expect(told({ incidents })).toEqual(['570-579 up', '580-599 no-data']);
    expect(incidents.map(({ ongoing }) => ongoing)).toEqual([false, true]);
  });

  it.each([
    ['a few samples are missing', silent(300, 304)],
    ['data begin within the range', silent(0, 100)],
  ])('is none where %s', (_, values) => {
    expect(watch(oneSignal(values), asIncident).incidents).toEqual([]);
  });

  it('is none while another signal has values', () => {
    const two = oneSignal(silent(300, 320));
    const columns = [...two.X.columns, healthy('noise', N, 4)];
    const samples = { ...two, signals: [two.signals[0], { ...two.signals[0], name: 'b' }], X: { ...two.X, columns } };
    expect(watch(samples, asIncident).incidents).toEqual([]);
  });

  it('counts at every sensitivity', () => {
    const { nIncidentsBySensitivity } = watch(oneSignal(silent(300, 320)), asIncident);
    expect(nIncidentsBySensitivity!.every((count) => count >= 1)).toBe(true);
  });

  it('where rows are missing, it is what the rows in their place say, and the verdict on the others stays', () => {
    const values = shifted(healthy('noise', N, 3), 400, 420, 60);
    const given = oneSignal(values);
    const kept = given.time.map((_, i) => i).filter((i) => i < 200 || i >= 260);
    const gappy = {
      ...given,
      time: kept.map((i) => given.time[i]),
      X: { nSamples: kept.length, columns: [kept.map((i) => values[i])] },
    };
    const { samples, givenRow } = withMissingRows(gappy, START + (N + 20) * MINUTE);
    const [before, after] = [watch(gappy), watch(samples, asIncident)];
    expect(told(after)).toEqual(['200-259 no-data', '400-419 up', '600-619 no-data']);
    const rows = [...givenRow.keys()].filter((row) => givenRow[row] >= 0);
    expect(rows.map((row) => after.scoreSamples[row])).toEqual([...before.scoreSamples]);
    expect(rows.map((row) => after.labels[row])).toEqual([...before.labels]);
  });
});
