import type { CalledNormal } from '../baseline/baseline';
import type { Samples } from '../detection';
import { createMatrix } from '../series/matrix';
import { calledNormalBy } from './calledNormal';

/** Ten minutes; latency is 0, 10, 20 ... in them. */
const samples: Samples = {
  time: Float64Array.from({ length: 10 }, (_, i) => i * 60_000),
  signals: [{ name: 'latency', role: 'latency', missing: 'leave-out', direction: 'both' }],
  X: createMatrix([Float64Array.from({ length: 10 }, (_, i) => 10 * i)]),
};

/** An incident of samples 2 to 5. */
const incident = {
  candidates: [{ signal: 0, start: 2, end: 5, direction: 1 as const, strength: 1, limit: 10 }],
  strength: 1,
  start: 2,
  end: 5,
};

const by = (...remarks: CalledNormal[]): number => calledNormalBy(incident, samples, remarks);
const minutes = (from: number, to: number): CalledNormal => ({ span: { from: from * 60_000, to: to * 60_000 } });
const values = (low: number, high: number, signal = 'latency'): CalledNormal => ({ values: [{ signal, low, high }] });

it('a stretch of time covers an incident of which it holds more than half, both ends included', () => {
  expect([by(minutes(3, 5)), by(minutes(2, 4)), by(minutes(4, 5)), by(minutes(6, 9))]).toEqual([0, 0, -1, -1]);
});

it('values cover an incident of which more than half has them, both ends included', () => {
  expect([by(values(20, 40)), by(values(30, 50)), by(values(40, 90)), by(values(0, 30))]).toEqual([0, 0, -1, -1]);
});

it('values in a stretch of time have to be there then', () => {
  expect(by({ ...minutes(2, 5), ...values(30, 50) })).toBe(0);
  expect(by({ ...minutes(2, 3), ...values(30, 50) })).toBe(-1);
});

it('a signal that is gone, and a remark that says nothing, cover nothing', () => {
  expect([by(values(0, 100, 'traffic')), by({}), by({ values: [] })]).toEqual([-1, -1, -1]);
});

it('the first of several remarks that covers it counts', () => {
  expect(by(minutes(0, 1), values(20, 50), minutes(0, 9))).toBe(1);
});
