import { dateTime } from '@grafana/data';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { minute } from '../../testing/frames';
import { describeLead } from './describeLead';

const view = viewPropsOf('..xx....xx');

it('says what, since when and how bad', () => {
  expect(describeLead(incidentOf(8, 9, { ongoing: true }), view).sentence).toBe(
    'Latency up since 00:08 (2 min): 300 ms, ×6.7'
  );
});

it('says when it was if it is over, and how long ago if the range follows the clock', () => {
  expect(describeLead(incidentOf(2, 3), view).sentence).toBe('Latency up 00:02 to 00:04 (2 min): 300 ms, ×6.7');
  const to = dateTime(minute(10));
  const timeRange = { from: dateTime(minute(0)), to, raw: { from: 'now-10m', to: 'now' } };
  expect(describeLead(incidentOf(2, 3), { ...view, timeRange }).sentence).toBe(
    'Latency up 00:02 to 00:04 (2 min), 6 min ago: 300 ms, ×6.7'
  );
});

it('does not repeat a name that the title has', () => {
  const other = incidentOf(2, 3, { kind: 'other', drivers: [{ signal: 0, share: 1, typical: 5000, actual: 800 }] });
  expect(describeLead(other, view).sentence).toBe('RPM down 00:02 to 00:04 (2 min): 800 req, -84%');
});

it('names the signal if the title does not', () => {
  const traffic = incidentOf(2, 3, {
    kind: 'traffic-down',
    drivers: [{ signal: 0, share: 1, typical: 5000, actual: 0 }],
  });
  expect(describeLead(traffic, view).sentence).toBe('Traffic down 00:02 to 00:04 (2 min): RPM 0 req, -100%');
});

it('says when it was even without drivers or a typical value', () => {
  expect(describeLead(incidentOf(2, 3, { drivers: [] }), view).sentence).toBe('Latency up 00:02 to 00:04 (2 min)');
  const unknown = [{ signal: 1, share: 1, typical: NaN, actual: 300 }];
  expect(describeLead(incidentOf(2, 3, { drivers: unknown }), view).sentence).toBe(
    'Latency up 00:02 to 00:04 (2 min): 300 ms'
  );
});

it('says how bad it is before when it was where there is little room', () => {
  expect(describeLead(incidentOf(8, 9, { ongoing: true }), view)).toMatchObject({
    short: 'Latency up ×6.7 since 00:08 (2 min)',
    value: '300 ms',
  });
  expect(describeLead(incidentOf(2, 3), view).short).toBe('Latency up ×6.7, 00:02 to 00:04 (2 min)');
  expect(describeLead(incidentOf(2, 3, { drivers: [] }), view).short).toBe('Latency up, 00:02 to 00:04 (2 min)');
});

it('names the other signals that drove it, but none with a small share', () => {
  const latency = { signal: 1, share: 0.6, typical: 45, actual: 300 };
  const traffic = { signal: 0, share: 0.4, typical: 5000, actual: 100 };
  const both = incidentOf(2, 3, { drivers: [latency, traffic] });
  expect(describeLead(both, view).others).toEqual(['RPM 100 req, -98%']);
  const one = incidentOf(2, 3, { drivers: [latency, { ...traffic, share: 0.05 }] });
  expect(describeLead(one, view).others).toEqual([]);
});

it('says of a frozen value no more than the value', () => {
  const frozen = incidentOf(2, 3, { kind: 'frozen', drivers: [{ signal: 1, share: 1, typical: 45, actual: 44 }] });
  expect(describeLead(frozen, view).sentence).toBe('Latency frozen 00:02 to 00:04 (2 min): 44 ms');
});
