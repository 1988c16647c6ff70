import { dateTime, TimeRange } from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { minute, minutely } from '../../../testing/frames';
import { usePlot } from './usePlot';

function range(from: number, to: number): TimeRange {
  const [start, end] = [dateTime(minute(from)), dateTime(minute(to))];
  return { from: start, to: end, raw: { from: start, to: end } };
}

const lineOf = (values: number[]) => [{ values, breaks: [], lone: [] }];

const first = {
  frame: minutely({ RPM: [1, 2, 3] }),
  lines: lineOf([1, 2, 3]),
  timeRange: range(0, 2),
  timeZone: 'utc',
  paddingTop: 20,
};

describe('usePlot', () => {
  it('keeps the plot on a refresh, and gives it the new values', () => {
    const { result, rerender } = renderHook(usePlot, { initialProps: first });
    const before = result.current;
    const values = [1, 2, 3, 4];
    rerender({ ...first, frame: minutely({ RPM: values }), lines: lineOf(values), timeRange: range(0, 3) });
    expect(result.current.config).toBe(before.config);
    expect(result.current.data[1]).toEqual([1, 2, 3, 4]);
  });

  it('gives the plot new data when only the time range changes, so that it is drawn again', () => {
    const { result, rerender } = renderHook(usePlot, { initialProps: first });
    const before = result.current;
    rerender({ ...first, timeRange: range(0, 60) });
    expect(result.current.config).toBe(before.config);
    expect(result.current.data).not.toBe(before.data);
  });

  it.each([
    ['another signal', { frame: minutely({ RPM: [1, 2, 3], Latency: [1, 2, 3] }) }],
    ['another time zone', { timeZone: 'Asia/Tokyo' }],
    ['another time axis padding', { paddingTop: 8 }],
  ])('makes a new plot for %s', (_, change) => {
    const { result, rerender } = renderHook(usePlot, { initialProps: first });
    const before = result.current.config;
    rerender({ ...first, ...change });
    expect(result.current.config).not.toBe(before);
  });

  it('makes a new plot when a unit changes', () => {
    const { result, rerender } = renderHook(usePlot, { initialProps: first });
    const before = result.current.config;
    const fields = first.frame.fields.map((field) => ({ ...field, config: { unit: 'ms' } }));
    rerender({ ...first, frame: { ...first.frame, fields } });
    expect(result.current.config).not.toBe(before);
  });
});
