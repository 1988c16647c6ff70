import { RandomState } from '../random/randomState';
import { MINUTE } from '../testing/watchSamples';
import { oneSignal, told, watch } from '../testing/watchSeries';

const STEP = MINUTE / 30;

/**
 * Requests a minute from a counter that is scraped every two seconds, on a scale of fifteen: a ramp while the rate fills up,
 * a minute of 1,885, and half a minute of 90.
 */
function requests(seed: number): { values: Float64Array; start: number; end: number } {
  const random = new RandomState(seed);
  const [nRamp, start, length] = [seed % 4, 34 + (seed % 9), 15 + (seed % 4)];
  const spread = [0, 4, 8, 15, 25][seed % 5];
  const values = Float64Array.from({ length: start + length + 30 }, (_, i) => {
    const isOut = i >= start && i < start + length;
    const level = i < nRamp ? 300 * (i + 1) : i === start ? 435 : isOut ? 90 : 1885;
    return 15 * Math.round((level + random.normal(0, isOut ? 8 : spread)) / 15);
  });
  return { values, start, end: start + length - 1 };
}

it('an outage a minute after the first scrape stays one, down, while more samples come', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { values, start, end } = requests(seed);
    for (const after of [3, 8, 13, 18, 23, 28]) {
      const incidents = told(watch(oneSignal(values.subarray(0, end + after), { role: 'traffic' }, STEP)));
      expect([seed, incidents.filter((incident) => !incident.startsWith('0-'))]).toEqual([
        seed,
        [`${start}-${end} traffic-down`],
      ]);
    }
  }
});
