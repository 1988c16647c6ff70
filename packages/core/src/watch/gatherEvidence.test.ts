import { runToEnd } from '../task/steps';
import { MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions } from '../watchOptions';
import { type Gathered, gatherEvidence, type Look } from './gatherEvidence';

const n = 600;
const signals = [signal('traffic', 'traffic'), signal('latency', 'latency')];
const [traffic, latency] = [noise(n, { seed: 1 }), noise(n, { seed: 2 })];

/** Latency has this value from 300 to 309. */
function slow(value: number): Float64Array {
  return latency.slice().fill(value, 300, 310);
}

function gather(column: Float64Array, look: Partial<Look> = {}): Gathered {
  const samples = samplesOf(signals, [traffic, column]);
  const whole: Look = { samples, nJudged: n, step: MINUTE, leftOut: new Uint8Array(n), options: defaultWatchOptions };
  return runToEnd(gatherEvidence({ ...whole, ...look }));
}

const marked = (mask: Uint8Array): number[] => [...mask.keys()].filter((row) => mask[row] === 1);
const rows = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('what samples say of themselves', () => {
  it('does not hang on their own incidents: how high one is changes nothing of what is usual', () => {
    const [high, higher] = [gather(slow(250)), gather(slow(2500))].map(({ signals: [, found] }) => found);
    expect(high.typical).toEqual(higher.typical);
    expect(high.spread).toEqual(higher.spread);
    const beside = (evidence: Float64Array): number[] => [...evidence.subarray(0, 295), ...evidence.subarray(315)];
    expect(beside(high.evidence)).toEqual(beside(higher.evidence));
  });

  it('leaves out incidents with a sample on each side, of the signals that take part in them', () => {
    const { candidates, masks } = gather(slow(250));
    expect(candidates).toMatchObject([{ start: 300, end: 309 }]);
    expect(masks.map(marked)).toEqual([[], rows(299, 310)]);
    expect(gather(latency).masks.map(marked)).toEqual([[], []]);
  });

  it('leaves out what has to be left out, in all signals', () => {
    const leftOut = new Uint8Array(n).fill(1, 100, 120);
    expect(gather(slow(250), { leftOut }).masks.map(marked)).toEqual([
      rows(100, 119),
      [...rows(100, 119), ...rows(299, 310)],
    ]);
  });

  it('finds what is too weak for the first look, and then leaves it out, too', () => {
    // Seven of its spreads, five of which start an incident, and ten of which do in the first look.
    const weak = noise(n, { spread: 5, seed: 2 });
    weak.fill(136, 300, 302);
    const found = gather(weak);
    expect(found.candidates).toMatchObject([{ start: 300, end: 301 }]);
    const leftOut = new Uint8Array(n).fill(1, 299, 303);
    const { typical, spread } = gather(weak, { leftOut }).signals[1];
    expect(found.signals[1]).toMatchObject({ typical, spread });
  });

  it('finds many incidents, which would look like a heavy tail', () => {
    const eachSample = { ...defaultWatchOptions, persistence: { least: 1, of: 1 } };
    const spikes = Array.from({ length: 40 }, (_, k) => 10 + 14 * k);
    const spiky = noise(n, { spread: 4, seed: 2 });
    spikes.forEach((row) => (spiky[row] = 150));
    expect(gather(spiky, { options: eachSample }).candidates.map(({ start }) => start)).toEqual(spikes);
  });

  it('judges no sample whose interval is not over', () => {
    const dropped = latency.slice().fill(0, 597);
    expect(gather(dropped).candidates).toMatchObject([{ start: 597, end: 599 }]);
    expect(gather(dropped, { nJudged: 599 }).candidates).toMatchObject([{ start: 597, end: 598 }]);
  });
});
