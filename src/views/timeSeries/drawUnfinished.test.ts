import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { paperPlot } from '../../testing/paperPlot';
import { drawUnfinished, unfinishedInterval } from './drawUnfinished';

const samples = someSamples(40);
const [newest] = samples.time.slice(-1);
const live = { ...samples, asOf: newest + 30_000 };
const calm = calmDetection(samples, someOptions());
const detection = { ...calm, labels: calm.labels.map((label, i) => (i === 39 ? 0 : label)) };

describe('unfinishedInterval', () => {
  it('is the newest minute while it is not over', () => {
    expect(unfinishedInterval(live, detection)).toEqual({ from: newest, to: newest + 60_000 });
  });

  it('is the minute before where a time is the end of its interval', () => {
    const late = { ...live, stamp: 'end' as const, asOf: newest - 1 };
    expect(unfinishedInterval(late, detection)).toEqual({ from: newest - 60_000, to: newest });
  });

  it.each([
    ['the newest sample was judged', live, calm],
    ['its interval was over', { ...live, asOf: newest + 60_000 }, detection],
    ['there is no verdict yet', live, undefined],
  ])('is none if %s', (_, given, verdict) => {
    expect(unfinishedInterval(given, verdict)).toBeUndefined();
  });
});

describe('drawUnfinished', () => {
  it('hatches the interval', () => {
    const { plot, written } = paperPlot([0], [0]);
    drawUnfinished(plot, { from: 8, to: 9 }, 'grey');
    expect(written[0]).toBe('move 800,0');
    expect(written[1]).toBe('line 900,-100');
    expect(written.at(-1)).toBe('stroke grey');
  });

  it('is seen even if the interval is narrower than a pixel or beyond the plot', () => {
    const { plot, written } = paperPlot([0], [0]);
    drawUnfinished(plot, { from: 10, to: 11 }, 'grey');
    expect(written[0]).toBe('move 999,0');
  });
});
