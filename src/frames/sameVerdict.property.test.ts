import { type DataFrame, type Field, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { detect } from '@anomaly-forest/core/internal/detect';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { watchDetection } from '@anomaly-forest/core/internal/testing/watchSeries';
import { type DrawnSignal, drawnSignals } from '../testing/arbitraries/drawnSignals';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { numberField, textField } from '../testing/frames';
import { prepareSamples } from './prepareSamples';

jest.setTimeout(fuzzTimeout);

/** Panels in CI; `FUZZ_RUNS=100000 npm run fuzz` makes it 2,000. */
const PANELS = 40;

interface Told {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

interface Verdict {
  readonly labels: string;
  readonly strength: Float64Array;
  readonly incidents: readonly Told[];
  readonly all: unknown;
}

/** The verdict without what numbers and names of signals say of it. */
function verdictOn(frames: DataFrame[]): Verdict {
  const result = prepareSamples(frames);
  if ('warning' in result) {
    throw new Error(result.warning.text);
  }
  const { samples } = result.prepared;
  const { labels, strength = new Float64Array(0), incidents } = detect(samples, watchDetection());
  const told = incidents.map(({ start, end, kind }) => ({ from: samples.time[start], to: samples.time[end], kind }));
  return {
    labels: labels.join(''),
    strength,
    incidents: told,
    all: incidents.map(({ severity, ongoing, peak, nAnomalous, drivers }, i) => ({
      ...told[i],
      severity,
      ongoing,
      peak,
      nAnomalous,
      drivers: drivers
        .filter(({ share }) => share > 0)
        .map(({ typical, actual, share }) => [typical, actual, Number(share.toFixed(9))].join(' '))
        .sort(),
    })),
  };
}

/** A frame a signal. */
function multi(signals: readonly DrawnSignal[], label = 'pod'): DataFrame[] {
  return signals.map(({ metric, pod, zone = '', times, values }) =>
    frameOf([
      timeField(times),
      numberField(metric, values, pod === undefined ? {} : { labels: { [label]: pod, zone } }),
    ])
  );
}

/** One frame; undefined if the signals have not all the same rows. */
function wide(signals: readonly DrawnSignal[]): DataFrame[] | undefined {
  const [first, ...others] = multi(signals);
  const same = signals.every(({ times }) => times.join() === signals[0].times.join());
  return same ? [frameOf([...first.fields, ...others.map(({ fields }) => fields[1])])] : undefined;
}

/** A row for each value, the pod a text column; undefined if they are not all pods of one metric. */
function long(signals: readonly DrawnSignal[]): DataFrame[] | undefined {
  if (signals.some(({ pod, metric }) => pod === undefined || metric !== signals[0].metric)) {
    return undefined;
  }
  const rows = signals.flatMap(({ pod = '', zone = '', times, values }) =>
    times.map((time, i) => ({ pod, zone, time, value: values[i] }))
  );
  rows.sort((a, b) => a.time - b.time);
  return [
    frameOf([
      timeField(rows.map(({ time }) => time)),
      textField(
        'pod',
        rows.map(({ pod }) => pod)
      ),
      textField(
        'zone',
        rows.map(({ zone }) => zone)
      ),
      numberField(
        signals[0].metric,
        rows.map(({ value }) => value)
      ),
    ]),
  ];
}

function timeField(values: readonly number[]): Field {
  return { name: 'Time', type: FieldType.time, config: {}, values: [...values] };
}

function frameOf(fields: Field[]): DataFrame {
  return { fields, length: fields[0].values.length };
}

function shuffled<T>(items: readonly T[], random: RandomState): T[] {
  return Array.from(random.permutation(items.length), (i) => items[i]);
}

function rowsShuffled(frames: readonly DataFrame[], random: RandomState): DataFrame[] {
  return frames.map((frame) => {
    const order = random.permutation(frame.length);
    const fields = frame.fields.map((field) => ({ ...field, values: Array.from(order, (row) => field.values[row]) }));
    return { ...frame, fields };
  });
}

const seeds = fc.noBias(fc.nat());

it('the verdict does not depend on order, form and names', () => {
  const nTried = new Map<string, number>();
  let nWithIncidents = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new RandomState(seed);
      const signals = drawnSignals(seed);
      const usual = verdictOn(multi(signals));
      nWithIncidents += usual.incidents.length > 0 ? 1 : 0;
      const same: ReadonlyArray<readonly [what: string, frames: DataFrame[] | undefined]> = [
        ['rows in another order', rowsShuffled(multi(signals), random)],
        ['signals in another order', multi(shuffled(signals, random))],
        ['signals backwards', multi([...signals].reverse())],
        ['one frame', wide(signals)],
        ['one frame, backwards', wide([...signals].reverse())],
        ['a long frame', long(signals)],
        ['another label', multi(signals, 'instance')],
        ['a label that sounds like a metric', multi(signals, 'response_code')],
        ['pods with other names', multi(signals.map((one) => ({ ...one, pod: one.pod?.replace('-', '_v') })))],
      ];
      for (const [what, frames] of same) {
        if (frames) {
          nTried.set(what, (nTried.get(what) ?? 0) + 1);
          expect({ what, ...verdictOn(frames) }).toEqual({ what, ...usual });
        }
      }
    }),
    fuzzRuns(PANELS)
  );
  // Neither may be rare, or the property would say little.
  expect(nWithIncidents).toBeGreaterThan(0.5 * fuzzRuns(PANELS).numRuns);
  expect(Math.min(...nTried.values())).toBeGreaterThan(0.2 * fuzzRuns(PANELS).numRuns);
  expect(nTried.size).toBe(9);
});

/** Incidents that both tell: of the same kind, their starts at most two samples of `step` milliseconds apart. */
function nInBoth(one: readonly Told[], other: readonly Told[], step: number): number {
  return one.filter(({ from, kind }) => other.some((o) => o.kind === kind && Math.abs(o.from - from) <= 2 * step))
    .length;
}

it('six digits are enough, but for values at a limit', () => {
  const result = { nPanels: 0, nMarkedAlike: 0, nIncidents: 0, nFound: 0 };
  fc.assert(
    fc.property(seeds, (seed) => {
      const signals = drawnSignals(seed);
      const usual = verdictOn(multi(signals));
      const rounded = verdictOn(
        multi(
          signals.map((one) => ({ ...one, values: one.values.map((value) => value && Number(value.toPrecision(6))) }))
        )
      );
      const step = signals[0].times[1] - signals[0].times[0];
      result.nPanels++;
      result.nMarkedAlike += rounded.labels === usual.labels ? 1 : 0;
      result.nIncidents += usual.incidents.length + rounded.incidents.length;
      result.nFound +=
        nInBoth(usual.incidents, rounded.incidents, step) + nInBoth(rounded.incidents, usual.incidents, step);
    }),
    fuzzRuns(PANELS)
  );
  expect(result.nMarkedAlike).toBeGreaterThan(0.99 * result.nPanels);
  expect(result.nFound).toBeGreaterThan(0.99 * result.nIncidents);
});
