import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { scoreGridSteps } from '@anomaly-forest/core/internal/verdict/scoreGrid';
import { parseDetectionOptions } from '../../../options/detectionOptions';
import { defaultOptions } from '../../../options/options';
import { viewPropsOf } from '../../../testing/viewProps';
import { type Region, type RegionInput, regionSteps } from './regionSteps';

const parsed = parseDetectionOptions({ ...defaultOptions, verdict: 'classic' });

/** The region over latencies of 0 to 340 ms from bottom to top; typical are 45 ms, the anomalies have 300. */
function regionOf(rest: Partial<RegionInput> = {}): Region {
  if (!('options' in parsed)) {
    throw new Error(parsed.error);
  }
  const { prepared } = viewPropsOf(`${'.'.repeat(60)}xx${'.'.repeat(60)}`);
  const y = Float64Array.from({ length: 35 }, (_, row) => 340 - 10 * row);
  const grid = { key: '', x: Float64Array.of(4999, 5000, 5001), y };
  return runToEnd(
    regionSteps({
      samples: prepared.samples,
      options: parsed.options,
      code: { scoreGridSteps },
      grid,
      x: 0,
      y: 1,
      ...rest,
    })
  );
}

const lowestEdge = ({ flagged }: Region) => Math.max(...(flagged?.coordinates.flat(2) ?? []).map(([, y]) => y));

describe('the region behind the points', () => {
  it('is flagged above, where the anomalies are, and not where the normal samples are', () => {
    const region = regionOf({ threshold: 0.6 });
    const normal = 1 - 45 / 350;
    expect(region.flagged?.coordinates.length).toBeGreaterThan(0);
    expect(lowestEdge(region)).toBeLessThan(normal);
  });

  it('is in shares of the plot', () => {
    const places = regionOf().levels.flatMap(({ coordinates }) => coordinates.flat(2).flat());
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  it('has no boundary in the watch verdict, which knows no threshold of the score', () => {
    expect(regionOf().flagged).toBeUndefined();
  });
});
