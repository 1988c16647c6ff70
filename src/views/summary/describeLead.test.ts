import { dateTime } from '@grafana/data';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { minute } from '../../testing/frames';
import { describeLead } from './describeLead';

const view = viewPropsOf('..xx....xx');

it('says what, since when and how bad', () => {
  expect(describeLead(incidentOf(8, 9, { ongoing: true }), view)).toBe('Latency up since 00:08 (2 min): 300 ms, ×6.7');
});

it('says when it was if it is over, and how long ago if the range follows the clock', () => {
  expect(describeLead(incidentOf(2, 3), view)).toBe('Latency up 00:02 to 00:04 (2 min): 300 ms, ×6.7');
  const to = dateTime(minute(10));
  const timeRange = { from: dateTime(minute(0)), to, raw: { from: 'now-10m', to: 'now' } };
  expect(describeLead(incidentOf(2, 3), { ...view, timeRange })).toBe(
    'Latency up 00:02 to 00:04 (2 min), 6 min ago: 300 ms, ×6.7'
  );
});

it('does not repeat a name that the title has', () => {
  const other = incidentOf(2, 3, { kind: 'other', drivers: [{ signal: 0, share: 1, typical: 5000, actual: 800 }] });
  expect(describeLead(other, view)).toBe('RPM down 00:02 to 00:04 (2 min): 800 req, -84%');
});

it('names the signal if the title does not', () => {
  const traffic = incidentOf(2, 3, {
    kind: 'traffic-down',
    drivers: [{ signal: 0, share: 1, typical: 5000, actual: 0 }],
  });
  expect(describeLead(traffic, view)).toBe('Traffic down 00:02 to 00:04 (2 min): RPM 0 req, -100%');
});

it('says when it was even without drivers or a typical value', () => {
  expect(describeLead(incidentOf(2, 3, { drivers: [] }), view)).toBe('Latency up 00:02 to 00:04 (2 min)');
  const unknown = [{ signal: 1, share: 1, typical: NaN, actual: 300 }];
  expect(describeLead(incidentOf(2, 3, { drivers: unknown }), view)).toBe('Latency up 00:02 to 00:04 (2 min): 300 ms');
});
