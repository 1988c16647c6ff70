import { useMemo } from 'react';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { parseDetectionOptions } from '../../../options/detectionOptions';
import type { Options } from '../../../options/options';
import { useSteps } from '../../../session/useSteps';
import type { ViewProps } from '../../../session/viewProps';
import { useDetectionCode } from '../../../session/useDetectionCode';
import type { ChosenAxes } from '../chooseAxes';
import { type Region, type RegionInput, regionSteps } from './regionSteps';
import type { GridOnPlot } from './useGridOnPlot';

/** The region of what is shown now; none while it is being worked out, or if the forest has nothing to say about it. */
export function useRegion(
  grid: GridOnPlot | undefined,
  axes: Pick<ChosenAxes, 'x' | 'y'>,
  { prepared: { samples }, detection, options }: ViewProps
): Region | undefined {
  const detectionOptions = useDetectionOptions(options);
  const threshold = detection?.verdict === 'classic' ? -detection.offset : undefined;
  const code = useDetectionCode();
  const isWanted = options.showRegion && detection !== undefined && axes.x !== axes.y;
  const input = useMemo<RegionInput | undefined>(
    () =>
      isWanted && grid && detectionOptions && code
        ? {
            ...{ samples, threshold, grid, code, options: detectionOptions },
            // Field 0 of the frame is the time, which the forest does not know.
            ...{ x: axes.x === 0 ? undefined : axes.x - 1, y: axes.y - 1 },
          }
        : undefined,
    [isWanted, samples, detectionOptions, axes.x, axes.y, grid, threshold, code]
  );
  const { result } = useSteps(input, input === undefined, regionOrNothing);
  return result && result.input === input ? result : undefined;
}

function* regionOrNothing(input: RegionInput | undefined): Steps<Region | undefined> {
  try {
    return input && (yield* regionSteps(input));
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined; // Options that do not fit the samples: the summary line says so.
    }
    throw error;
  }
}

/** Compared by content: a new width of a legend grows no new forest. */
function useDetectionOptions(options: Options): DetectionOptions | undefined {
  const text = useMemo(() => {
    const parsed = parseDetectionOptions(options);
    return 'options' in parsed ? JSON.stringify(parsed.options) : undefined;
  }, [options]);
  return useMemo(() => (text === undefined ? undefined : JSON.parse(text)), [text]);
}
