import { dateTime, FieldType, LoadingState, type PanelData, type TimeRange, toDataFrame } from '@grafana/data';

const SECOND = 1000;

/** A service's last `nSamples` seconds up to `now` (epoch seconds). `service` tells several apart. */
export function windowOf(now: number, nSamples: number, service: number): PanelData {
  const seconds = Array.from({ length: nSamples }, (_, i) => now - nSamples + 1 + i);
  const frame = toDataFrame({
    refId: 'A',
    fields: [
      { name: 'Time', type: FieldType.time, values: seconds.map((second) => second * SECOND) },
      { name: 'Requests', type: FieldType.number, values: seconds.map((second) => requests(second, service)) },
      { name: 'Latency', type: FieldType.number, values: seconds.map((second) => latency(second, service)) },
    ],
  });
  return { state: LoadingState.Done, series: [frame], timeRange: timeRangeOf(seconds[0], now) };
}

/** Half a minute of trouble every ten minutes. */
function isIncident(second: number, service: number): boolean {
  return (second + 37 * service) % 600 < 30;
}

function requests(second: number, service: number): number {
  return (isIncident(second, service) ? 1500 : 5000) + 300 * noise(second, service);
}

function latency(second: number, service: number): number {
  return (isIncident(second, service) ? 320 : 45) + 5 * noise(second, service + 1000);
}

/** -1..1 from the bits of a second: the same second has the same value in every window. */
function noise(second: number, salt: number): number {
  let bits = Math.imul(second ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 31 - 1;
}

function timeRangeOf(from: number, to: number): TimeRange {
  const range = { from: dateTime(from * SECOND), to: dateTime(to * SECOND) };
  return { ...range, raw: range };
}
