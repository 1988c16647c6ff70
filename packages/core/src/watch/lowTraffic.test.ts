import { samplesOf, signal } from '../testing/watchSamples';
import { withoutRareRequests } from './lowTraffic';

const latency = [50, 51, 52, 53];
const quiet = [100, 9, 10, NaN];
const busy = [100, 9, 9, 9];
const [reads, writes] = ['reads', 'writes'].map((name) => signal(name, 'traffic'));

describe('where there are hardly any requests', () => {
  it('all signals but the requests say nothing, from below the least traffic on', () => {
    const samples = samplesOf([signal('latency', 'latency'), reads, signal('errors')], [latency, quiet, latency]);
    expect(withoutRareRequests(samples, 10)).toEqual([
      Float64Array.of(50, NaN, 52, 53),
      Float64Array.from(quiet),
      Float64Array.of(50, NaN, 52, 53),
    ]);
  });

  it('one of several kinds of requests is enough to say something', () => {
    const samples = samplesOf([signal('latency', 'latency'), reads, writes], [latency, [9, 100, 9, 9], busy]);
    expect(withoutRareRequests(samples, 10)[0]).toEqual(Float64Array.of(50, 51, NaN, NaN));
  });

  it('nothing is taken out without a least traffic, or without traffic', () => {
    const samples = samplesOf([signal('latency', 'latency'), reads], [latency, [0, -1, 0, -1]]);
    expect(withoutRareRequests(samples, 0)).toBe(samples.X.columns);
    const alone = samplesOf([signal('latency', 'latency')], [latency]);
    expect(withoutRareRequests(alone, 10)).toEqual(alone.X.columns);
  });
});
