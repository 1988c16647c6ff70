import { DataFrame } from '@grafana/data';
import fc from 'fast-check';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { minute, timed } from '../testing/frames';
import { prepareSamples } from './prepareSamples';

jest.setTimeout(fuzzTimeout);

const cell = fc.option(fc.double({ noNaN: true }), { freq: 6 });

/** Rows of a minute, requests and latency; times are distinct. */
const rows = fc.uniqueArray(fc.tuple(fc.nat(200).map(minute), cell, cell), {
  selector: ([time]) => time,
  minLength: 2,
});

type Row = readonly [time: number, rpm: number | null, latency: number | null];

function wide(given: readonly Row[]): DataFrame {
  const [times, RPM, Latency] = [0, 1, 2].map((column) => given.map((row) => row[column]));
  return timed(times, { RPM, Latency });
}

function samplesOf(series: DataFrame[]): object {
  const result = prepareSamples(series);
  return 'warning' in result ? result : result.prepared.samples;
}

it('samples do not depend on the order of rows', () => {
  fc.assert(
    fc.property(
      rows.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => {
        expect(samplesOf([wide(shuffled)])).toEqual(samplesOf([wide(given)]));
      }
    ),
    fuzzRuns(300)
  );
});

it('samples do not depend on whether signals come in one frame or in several', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const [time, rpm, latency] = wide(given).fields;
      const split = [rpm, latency].map((field) => ({ fields: [time, field], length: given.length }));
      expect(samplesOf(split)).toEqual(samplesOf([wide(given)]));
    }),
    fuzzRuns(300)
  );
});
