import { writeDocument } from './document';
import { type FileResult, resultOf } from './fileResult';
import { parts } from './parts';

const HOUR = 3_600_000;

/** 100 hours with an event in hours 10 to 14, or without one, of which the given hours are flagged. */
function hours(series: string, hasEvent: boolean, flagged: readonly number[]): FileResult {
  const rows = { time: Float64Array.from({ length: 100 }, (_, i) => i * HOUR), signals: [] };
  const isEvent = new Uint8Array(100).fill(hasEvent ? 1 : 0, 10, 15);
  const flags = Uint8Array.from(isEvent, (_, i) => (flagged.includes(i) ? 1 : 0));
  return resultOf(series, { name: series, rows, isEvent }, flags);
}

function documentOf(results: Record<string, FileResult>): string {
  const part = parts.find(({ name }) => name === 'wsd')!;
  const judged = ['watch', 'classic'].map((detector) => ({
    part,
    detector,
    results: new Map(Object.entries(results)),
  }));
  return writeDocument(judged, { shared: '', seed: 'any' });
}

describe('writeDocument', () => {
  it('says what was measured, what it was to reach, and that it is in-sample', () => {
    const text = documentOf({ '0.csv': hours('0', true, [12]), '1.csv': hours('1', false, []) });
    expect(text).toMatch(/^\| WSD \| F1 \| 1\.00.* \| at least 0\.80 \| yes \| in-sample \|$/m);
    expect(text).toContain('All 2 targets are reached.');
    expect(text).toContain('## WSD (in-sample)');
    expect(text).toMatch(/^\| WSD \| none there \| 1\.00 \(1 of 1\) \| none there \|$/m);
  });

  it('says something else where the figures are others', () => {
    const text = documentOf({ '2.csv': hours('2', true, [40]), '3.csv': hours('3', false, [50]) });
    expect(text).toMatch(/^\| WSD \| F1 \| 0\.00 \| at least 0\.80 \| no \| .* \|$/m);
    expect(text).toContain('0 of 2 targets are reached. Some are missed on: WSD.');
  });
});
