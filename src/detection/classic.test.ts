import { readFileSync } from 'fs';
import { join } from 'path';
import { classicSteps, type ClassicVerdict } from './classic';
import type { Samples } from './detection';
import { runToEnd } from './steps';

/** The notebook's samples and scikit-learn's scores and flags. */
function notebookVerdict(): ClassicVerdict {
  const file = join(__dirname, '../../golden/sklearn/notebook.json');
  const { X, expected } = JSON.parse(readFileSync(file, 'utf8')).cases[0];
  const samples: Samples = {
    time: Float64Array.from(X[0], (_, i) => Date.UTC(2023, 9, 1) + i * 60_000),
    signals: [
      { name: 'RPM', role: 'traffic', missing: 'leave-out', direction: 'both' },
      { name: 'Response_Time_ms', role: 'latency', missing: 'leave-out', direction: 'both' },
    ],
    X: { nSamples: 1000, columns: X.map((column: number[]) => Float64Array.from(column)) },
  };
  const labels = new Int8Array(1000).fill(1);
  expected.flagged.forEach((row: number) => (labels[row] = -1));
  return runToEnd(classicSteps(samples, labels, Float64Array.from(expected.score_samples)));
}

describe('the classic verdict on the notebook', () => {
  const { incidents, typical, spread } = notebookVerdict();

  it('tells the database lock, the upstream failure and the DDoS apart, and two odd minutes from all three', () => {
    expect(incidents.map(({ start, end, kind, severity }) => [start, end, kind, severity])).toEqual([
      [209, 209, 'other', 'minor'],
      [300, 305, 'latency-up', 'major'],
      [346, 346, 'other', 'minor'],
      [600, 610, 'traffic-down', 'major'],
      [850, 860, 'traffic-and-latency-up', 'major'],
    ]);
  });

  it('says latency 310 ms, typically about 45', () => {
    const [driver] = incidents[1].drivers;
    expect(driver.signal).toBe(1);
    expect(driver.actual).toBe(310);
    expect(driver.typical).toBeGreaterThan(44);
    expect(driver.typical).toBeLessThan(47);
  });

  it('knows a typical value at every sample', () => {
    expect(typical.every((column) => column.every(Number.isFinite))).toBe(true);
  });

  it("knows the spread of the notebook's noise: about 300 requests and 5 ms", () => {
    expect(spread[0][500] / 300).toBeCloseTo(1, 0.7);
    expect(spread[1][500] / 5).toBeCloseTo(1, 0.7);
  });
});

it('explains a constant signal that jumps', () => {
  const value = Float64Array.from({ length: 100 }, (_, i) => (i === 50 ? 11 : 10));
  const samples: Samples = {
    time: value.map((_, i) => i),
    signals: [{ name: 'a', role: 'traffic', missing: 'leave-out', direction: 'both' }],
    X: { nSamples: 100, columns: [value] },
  };
  const labels = Int8Array.from(value, (v) => (v === 11 ? -1 : 1));
  const [incident] = runToEnd(
    classicSteps(
      samples,
      labels,
      value.map((v) => -v)
    )
  ).incidents;
  expect(incident.drivers).toEqual([{ signal: 0, share: 1, typical: 10, actual: 11 }]);
  expect(incident.kind).toBe('traffic-up');
});
