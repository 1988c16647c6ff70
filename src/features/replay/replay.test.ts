import { knownSamples, replayed } from '@anomaly-forest/core/internal/analysis/replayed';
import { defaultOptions } from '../../options/options';
import { minute } from '../../testing/frames';
import { joinSpans } from './knownSpans';
import { replaySettings } from './replaySettings';
import { stripPath } from './stripPaths';

const MINUTE = 60_000;
const time = Float64Array.from({ length: 8 }, (_, m) => minute(m));
const picture = (text: string): Uint8Array => Uint8Array.from(text, (sign) => (sign === 'x' ? 1 : 0));

describe('knownSamples', () => {
  it('are those whose minute has a part in a span', () => {
    expect(knownSamples(time, MINUTE, [{ from: minute(2), to: minute(4) }])).toEqual(picture('..xx....'));
    expect(knownSamples(time, MINUTE, [{ from: minute(2) + 1, to: minute(4) + 1 }])).toEqual(picture('..xxx...'));
  });

  it('include the minute of a moment', () => {
    expect(knownSamples(time, MINUTE, [{ from: minute(5) + 30_000, to: minute(5) + 30_000 }])).toEqual(
      picture('.....x..')
    );
  });
});

it('joinSpans makes one of those that touch, in the order of time', () => {
  const spans = [
    { from: 50, to: 60 },
    { from: 10, to: 20 },
    { from: 15, to: 30 },
  ];
  expect(joinSpans(spans)).toEqual([
    { from: 10, to: 30 },
    { from: 50, to: 60 },
  ]);
});

it('replayed counts what was caught and missed, and what was false, a day', () => {
  const labels = Int8Array.from({ length: 1440 }, (_, m) => (m === 100 || m === 700 || m === 900 ? -1 : 1));
  const isKnown = Uint8Array.from(labels, (_, m) => (m === 700 || m === 1200 ? 1 : 0));
  expect(replayed(labels, isKnown, MINUTE)).toMatchObject({ nEvents: 2, nFound: 1, nAlarms: 3, falseADay: 2 });
  expect(replayed(labels, isKnown, MINUTE / 2).falseADay).toBe(4);
});

describe('replaySettings', () => {
  it('are all sensitivities of watch, and the one in use', () => {
    const settings = replaySettings({ ...defaultOptions, verdict: 'watch', sensitivity: 2 });
    expect(settings.map(({ change }) => change.sensitivity)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(settings.filter(({ isCurrent }) => isCurrent)).toMatchObject([{ name: 'Sensitivity +2' }]);
  });

  it('are contaminations of classic, with the one in use among them, whatever it is', () => {
    const settings = replaySettings({ ...defaultOptions, verdict: 'classic', contamination: '0.017' });
    expect(settings[0]).toEqual({
      name: 'Contamination 0.017',
      change: { contamination: '0.017' },
      isCurrent: true,
    });
  });
});

describe('stripPath', () => {
  it('keeps a peak of a single minute among thousands', () => {
    const many = Float64Array.from({ length: 5000 }, (_, i) => i);
    const values = many.map((i) => (i === 2500 ? 100 : 1));
    expect(stripPath(many, values, 0, 5000)).toContain('L0.5000,0.000');
  });

  it('is empty without values, and in the middle without changes', () => {
    expect(stripPath(time, new Float64Array(8).fill(NaN), time[0], time[7])).toBe('');
    expect(stripPath(time, new Float64Array(8).fill(5), time[0], time[7])).toMatch(/^M0.0000,0.500/);
  });
});
