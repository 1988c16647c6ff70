import type { ToldIncident } from '../detector';
import { clearEffects, type Effect } from '../effects';
import { drawLook } from '../ongoingLooks';
import { toldOf } from './ongoing';

const [latencyUp, , trafficDown] = clearEffects;
const MINUTE = 60_000;

/** An hour of minutes in which an outage begins in row 40 and goes on. */
function lookAt(effect: Effect | undefined) {
  const rows = { time: Float64Array.from({ length: 60 }, (_, i) => i * MINUTE), signals: [] };
  return { name: 'a look', rows, outage: effect && { effect, start: 40 } };
}

function told(start: number, end: number, change: Partial<ToldIncident> = {}): ToldIncident {
  const drivers = [{ signal: 'RPM', typical: 1000, actual: 30 }];
  return { start, end, ongoing: end === 59, kind: 'traffic-down', severity: 'major', drivers, ...change };
}

const slow = { kind: 'latency-up', drivers: [{ signal: 'Latency_ms', typical: 50, actual: 300 }] };

describe('toldOf', () => {
  it.each<[string, Effect | undefined, ToldIncident[], string]>([
    ['the outage, from its first row', trafficDown, [told(40, 59)], 'rightly'],
    ['two rows early or late', trafficDown, [told(38, 59)], 'rightly'],
    ['two rows late', trafficDown, [told(42, 59)], 'rightly'],
    ['latency', latencyUp, [told(40, 59, slow)], 'rightly'],
    ['marked as ongoing though newer rows are not judged', trafficDown, [told(40, 57, { ongoing: true })], 'rightly'],
    ['three rows late', trafficDown, [told(43, 59)], 'late'],
    ['begun earlier', trafficDown, [told(37, 59)], 'lied'],
    ['the other direction', trafficDown, [told(40, 59, { kind: 'traffic-up' })], 'lied'],
    ['another signal', latencyUp, [told(40, 59)], 'lied'],
    ['a kind without a name', trafficDown, [told(40, 59, { kind: 'other' })], 'lied'],
    [
      'a driver that says something else',
      trafficDown,
      [told(40, 59, { drivers: [{ signal: 'RPM', typical: 1000, actual: 2000 }] })],
      'lied',
    ],
    ['and something before it', trafficDown, [told(5, 8), told(40, 59)], 'lied'],
    ['as over', trafficDown, [told(40, 50)], 'over'],
    ['not at all', trafficDown, [], 'nothing'],
    ['nothing in a healthy window', undefined, [], 'healthy'],
    ['something in a healthy window', undefined, [told(5, 8)], 'false alarm'],
  ])('%s', (_, effect, incidents, expected) => {
    expect(toldOf(lookAt(effect), { flags: new Uint8Array(60), incidents, notices: [] })).toBe(expected);
  });
});

describe('drawLook', () => {
  const looks = Array.from({ length: 64 }, (_, i) => drawLook('a test', i, clearEffects));

  it('draws the same look for the same seed, and others for another', () => {
    expect(drawLook('a test', 3, clearEffects)).toEqual(looks[3]);
    expect(drawLook('another', 3, clearEffects).rows).not.toEqual(looks[3].rows);
  });

  it('begins the outage 10 minutes to 67 hours ago, never half of the range', () => {
    for (const { rows, outage } of looks) {
      const { time } = rows;
      const step = time[1] - time[0];
      const age = (time.length - outage!.start) * step;
      expect(age).toBeGreaterThanOrEqual(10 * MINUTE - step / 2);
      expect(age).toBeLessThanOrEqual(Math.min(67 * 60 * MINUTE, (time.length * step) / 2));
    }
  });

  it('changes the signal that it names from the start on', () => {
    for (const { rows, outage } of looks.filter((look) => look.rows.time.length <= 1440)) {
      const { values } = rows.signals.find(({ name }) => name === outage!.effect.signal)!;
      const mean = (some: Float64Array): number => some.reduce((sum, value) => sum + value, 0) / some.length;
      const factor = mean(values.slice(outage!.start)) / mean(values.slice(0, outage!.start));
      // The daily rhythm of traffic, at most 40 %, may add to it.
      expect(factor / outage!.effect.factor).toBeGreaterThan(0.5);
      expect(factor / outage!.effect.factor).toBeLessThan(2);
    }
  });
});
