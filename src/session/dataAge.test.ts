import { type DataQueryRequest, dateTime, LoadingState, type PanelData } from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { calmDetection, someOptions, someSamples } from '../testing/detections';
import { incidentOf } from '../testing/viewProps';
import { lateData, useDataEnd, withoutOngoing } from './dataAge';

const MINUTE = 60_000;
const samples = someSamples(40);
const newest = samples.time[39];

describe('data that stopped', () => {
  it.each([
    ['a step ago', 1, false],
    ['five steps ago', 5, false],
    ['six steps ago', 6, true],
    ['after the end of what was asked for', -3, false],
  ])('%s', (_, steps, isLate) => {
    const end = newest + steps * MINUTE;
    expect(lateData(samples, { end, isPast: false })).toEqual(isLate ? { newest, end, isPast: false } : undefined);
  });

  it('of a short step are late after a minute, not before', () => {
    const seconds = { ...samples, time: samples.time.map((_, i) => i * 1000) };
    expect(lateData(seconds, { end: 39_000 + MINUTE, isPast: false })).toBeUndefined();
    expect(lateData(seconds, { end: 39_001 + MINUTE, isPast: false })).toBeDefined();
  });

  it('are as old as their newest value: rows without one do not count', () => {
    const columns = samples.X.columns.map((column) => column.map((value, i) => (i >= 30 ? NaN : value)));
    const stopped = { ...samples, X: { ...samples.X, columns } };
    expect(lateData(stopped, { end: newest, isPast: false })?.newest).toBe(samples.time[29]);
    const empty = { ...samples, X: { ...samples.X, columns: columns.map((column) => column.map(() => NaN)) } };
    expect(lateData(empty, { end: newest, isPast: false })).toBeUndefined();
  });
});

describe('up to when samples could be there', () => {
  const [from, to] = [dateTime(0), dateTime(60 * MINUTE)];
  const dataOf = (startTime: number | undefined, state = LoadingState.Done): PanelData => ({
    state,
    series: [],
    timeRange: { from, to, raw: { from, to } },
    ...(startTime !== undefined && { request: { startTime } as DataQueryRequest }),
  });

  it.each([
    ['the end of the range', 60, 60, false],
    ['the query, if the range ends in the future', 50, 50, false],
    ['the end of a range that was over', 90, 60, true],
    ['the end of the range of a snapshot, which knows no query', undefined, 60, true],
  ])('is %s', (_, asked, end, isPast) => {
    const { result } = renderHook(() => useDataEnd(dataOf(asked === undefined ? undefined : asked * MINUTE)));
    expect(result.current).toEqual({ end: end * MINUTE, isPast });
  });

  it('stays that of the frames while newer ones are awaited', () => {
    const { result, rerender } = renderHook((data: PanelData) => useDataEnd(data), {
      initialProps: dataOf(10 * MINUTE),
    });
    rerender(dataOf(30 * MINUTE, LoadingState.Loading));
    expect(result.current.end).toBe(10 * MINUTE);
    rerender(dataOf(30 * MINUTE));
    expect(result.current.end).toBe(30 * MINUTE);
  });
});

it('no incident of data that stopped is ongoing; the same verdict stays the same object', () => {
  const incidents = [incidentOf(2, 3), incidentOf(30, 39, { ongoing: true })];
  const detection = { ...calmDetection(samples, someOptions()), incidents };
  const stopped = withoutOngoing({ ...detection, calledNormal: [{ incident: incidents[1], by: 0 }] });
  expect(stopped.incidents).toEqual(incidents.map((incident) => ({ ...incident, ongoing: false })));
  expect(stopped.calledNormal?.[0].incident.ongoing).toBe(false);
  expect(withoutOngoing(detection)).toBe(withoutOngoing(detection));
});
