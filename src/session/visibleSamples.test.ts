import { dateTime } from '@grafana/data';
import { minute } from '../testing/frames';
import { someSamples } from '../testing/detections';
import { isVisible, visibleSamples } from './visibleSamples';

const samples = { ...someSamples(10), time: Float64Array.from({ length: 10 }, (_, i) => minute(i)) };
const range = (from: number, to: number) => ({ from: dateTime(minute(from)), to: dateTime(minute(to)) });

it.each([
  ['all', 0, 9, 0, 10],
  ['all, a step beyond either end', 1, 8, 0, 10],
  ['the middle and a step on either side', 3, 5, 2, 7],
  ['none before the range', 30, 40, 0, 0],
  ['none after the range', -30, -20, 0, 0],
])('visible are %s', (_, from, to, first, end) => {
  const visible = visibleSamples(samples, range(from, to));
  expect(visible.end - visible.first).toBe(end - first);
  if (end > first) {
    expect(visible).toEqual({ first, end });
  }
});

it('an incident is visible if one of its samples is', () => {
  const visible = { first: 3, end: 6 };
  const spans = [
    { start: 0, end: 2 },
    { start: 0, end: 3 },
    { start: 5, end: 9 },
    { start: 6, end: 9 },
  ];
  expect(spans.map((span) => isVisible(span, visible))).toEqual([false, true, true, false]);
});
