import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { type ThinInput, thinSteps } from './thinRows';

const thinRows = (input: ThinInput): Int32Array => runToEnd(thinSteps(input));

const many = 200_000;
const time = Float64Array.from({ length: many }, (_, i) => i * 1000);
const range = { from: 0, to: many * 1000 };

/** A column of time is a little less than 49 samples wide. */
function kept(columns: Float64Array[], labels?: Int8Array): Set<number> {
  return new Set(thinRows({ time, columns, labels, ...range }));
}

const flat = new Float64Array(many);
const wave = flat.map((_, i) => Math.sin(i / 7));

describe('thinSteps', () => {
  it('keeps all of some thousand samples', () => {
    const few = thinRows({ time: time.slice(0, 10_000), columns: [flat.slice(0, 10_000)], ...range });
    expect(few).toEqual(Int32Array.from({ length: 10_000 }, (_, i) => i));
  });

  it('keeps a small part of many samples, in ascending order', () => {
    const rows = thinRows({ time, columns: [wave, flat], ...range });
    expect(rows.length).toBeLessThan(many / 8);
    expect(rows.every((row, i) => i === 0 || row > rows[i - 1])).toBe(true);
  });

  it('keeps the first and the last sample', () => {
    const rows = thinRows({ time, columns: [flat], ...range });
    expect([rows[0], rows.at(-1)]).toEqual([0, many - 1]);
  });

  it('never drops a spike of any signal, wherever it is', () => {
    for (let spike = 100_000; spike < 100_100; spike++) {
      const up = flat.map((_, i) => (i === spike ? 1 : 0));
      expect(kept([flat, up]).has(spike)).toBe(true);
      expect(kept([up.map((value) => -value), flat]).has(spike)).toBe(true);
    }
  });

  it('never drops an anomalous sample', () => {
    const labels = new Int8Array(many).map((_, i) => (i % 11 === 0 ? -1 : 1));
    const rows = kept([wave], labels);
    expect(Array.from(labels.keys()).filter((i) => labels[i] === -1 && !rows.has(i))).toEqual([]);
  });

  it('keeps the extremes of every stretch that is a 64th of the screen wide', () => {
    const rows = thinRows({ time, columns: [wave], ...range });
    for (let start = 0; start < many; start += many / 64) {
      const all = wave.subarray(start, start + many / 64);
      const thinned = [...rows].filter((row) => row >= start && row < start + many / 64).map((row) => wave[row]);
      expect(Math.max(...thinned)).toBe(Math.max(...all));
      expect(Math.min(...thinned)).toBe(Math.min(...all));
    }
  });

  it('leaves a gap a gap', () => {
    const gap = wave.map((value, i) => (i >= 5000 && i < 5100 ? NaN : value));
    const rows = thinRows({ time, columns: [gap], ...range });
    expect([...rows].some((row) => row >= 5000 && row < 5100)).toBe(true);
    expect([...rows].filter((row) => row >= 5000 && row < 5100).every((row) => Number.isNaN(gap[row]))).toBe(true);
  });

  it('shows more of a narrow range', () => {
    const narrow = thinRows({ time, columns: [wave], from: 0, to: 2_000_000 });
    expect([...narrow].filter((row) => row < 2000)).toHaveLength(2000);
  });
});
