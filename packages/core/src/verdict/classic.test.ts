import { readFileSync } from 'fs';
import { join } from 'path';
import { classicSteps, type ClassicVerdict } from './classic';
import type { Samples } from '../detection';
import { runToEnd } from '../task/steps';
import { sharesOf } from '../testing/sharesOf';

/** The notebook's samples and scikit-learn's scores and flags. */
function notebookVerdict(): ClassicVerdict {
  const file = join(__dirname, '../../../../dev/golden/sklearn/notebook.json');
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

/** A signal that is 10 or 11 in turn, as most of its samples are; these samples are flagged. */
function verdictOf(columns: Float64Array[], flagged: readonly number[]): ClassicVerdict {
  const [{ length }] = columns;
  const samples: Samples = {
    time: Float64Array.from({ length }, (_, i) => 60_000 * i),
    signals: columns.map((_, j) => ({ name: `s${j}`, role: 'other', missing: 'leave-out', direction: 'both' })),
    X: { nSamples: length, columns },
  };
  const labels = new Int8Array(length).fill(1);
  flagged.forEach((row) => (labels[row] = -1));
  return runToEnd(classicSteps(samples, labels, new Float64Array(length).fill(-0.5)));
}

it('what is anomalous says nothing of what is typical', () => {
  const flagged = Array.from({ length: 40 }, (_, i) => 30 + i);
  const value = Float64Array.from({ length: 100 }, (_, i) => (flagged.includes(i) ? 500 : 10 + (i % 2)));
  const { typical } = verdictOf([value], flagged);
  expect(Math.max(...typical[0])).toBeLessThan(12);
});

it('of two signals, the one that is more of its own spreads away is the driver, whatever the units', () => {
  const loud = Float64Array.from({ length: 100 }, (_, i) => (i === 50 ? 1500 : 1000 + 300 * (i % 2)));
  const quiet = Float64Array.from({ length: 100 }, (_, i) => (i === 50 ? 1.5 : 1 + 0.01 * (i % 2)));
  const [{ drivers }] = verdictOf([loud, quiet], [50]).incidents;
  expect(drivers[0].signal).toBe(1);
});

it('the progress rises to 1', () => {
  const columns = [3, 5, 7].map((period) => Float64Array.from({ length: 50 }, (_, i) => i % period));
  const samples: Samples = {
    time: columns[0],
    signals: columns.map((_, j) => ({ name: `s${j}`, role: 'other', missing: 'leave-out', direction: 'both' })),
    X: { nSamples: 50, columns },
  };
  const steps = sharesOf(classicSteps(samples, new Int8Array(50).fill(1), new Float64Array(50)));
  expect(steps.every((done, i) => done >= 0 && done <= 1 && (i === 0 || done >= steps[i - 1]))).toBe(true);
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBeGreaterThanOrEqual(0.9);
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
