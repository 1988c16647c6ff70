import { contours, type ContourMultiPolygon } from 'd3-contour';
import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { partOf, type Steps } from '@anomaly-forest/core/internal/task/steps';
import type { DetectionCode } from '../../../session/worker/lateDetection';
import type { GridOnPlot } from './useGridOnPlot';

/** What the region is computed from. Compared by identity: memoise it. */
export interface RegionInput {
  readonly samples: Samples;
  readonly options: DetectionOptions;
  readonly grid: GridOnPlot;
  /** Numbers of the signals on the axes; none: the time. */
  readonly x?: number;
  readonly y: number;
  readonly code: Pick<DetectionCode, 'scoreGridSteps'>;
  /** Classic verdict: samples that score higher than this are anomalies. */
  readonly threshold?: number;
}

/** How strange the forest finds each place. Polygons are in shares of the plot's width and height, from top left. */
export interface RegionShapes {
  /** Places that are at least as strange as `value`, each level inside the one before. */
  readonly levels: readonly ContourMultiPolygon[];
  /** Places that would be flagged. */
  readonly flagged?: ContourMultiPolygon;
}

/** The shapes, and what they were computed from. */
export interface Region extends RegionShapes {
  readonly input: RegionInput;
}

/** Anomaly scores at which a new shade begins; the same for all data, so that a refresh does not change what they mean. */
const LEVELS: readonly number[] = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

/** A sample that scores exactly the threshold is not flagged. */
const JUST_ABOVE = 1 + 1e-9;

/** Scores on a grid, and the lines between equal ones. */
export function* regionSteps(input: RegionInput): Steps<Region> {
  const { samples, options, code, grid, threshold } = input;
  const [width, height] = [grid.x.length, grid.y.length];
  const [x, y] = [
    { signal: input.x, values: grid.x },
    { signal: input.y, values: grid.y },
  ];
  const scores = yield* partOf(code.scoreGridSteps(samples, options, x, y), 0, 0.9);
  const strangeness = Array.from(scores, (score) => -score);
  const contour = contours().size([width, height]);
  const above = (value: number): ContourMultiPolygon => inShares(contour.contour(strangeness, value), width, height);
  const levels: ContourMultiPolygon[] = [];
  for (const level of LEVELS) {
    levels.push(above(level));
    yield 0.9 + (0.1 * levels.length) / LEVELS.length;
  }
  return { input, levels, flagged: threshold === undefined ? undefined : above(threshold * JUST_ABOVE) };
}

function inShares(
  { coordinates, ...polygon }: ContourMultiPolygon,
  width: number,
  height: number
): ContourMultiPolygon {
  return {
    ...polygon,
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x / width, y / height]))),
  };
}
