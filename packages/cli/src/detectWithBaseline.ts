import { classicSteps } from '@anomaly-forest/core/internal/verdict/classic';
import { detect } from '@anomaly-forest/core/internal/detect';
import { Contamination, Detection, DetectionOptions, Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';

/**
 * The classic verdict on samples together with earlier ones that show what is normal. One forest is fitted on both,
 * since one grown on healthy samples alone cannot tell how far away the others are; the baseline's scores alone set the
 * offset. Sample numbers of the result count `samples`.
 */
export function detectWithBaseline(baseline: Samples, samples: Samples, options: DetectionOptions): Detection {
  const joined = join(baseline, samples);
  const nBaseline = baseline.time.length;
  const detection = thresholdByBaseline(detect(joined, options), joined, nBaseline, options.contamination);
  const text = `Judged together with a baseline of ${nBaseline} samples`;
  return { ...afterBaseline(detection, nBaseline), notices: [{ level: 'info', text }, ...detection.notices] };
}

function join(baseline: Samples, { time, signals, X }: Samples): Samples {
  return {
    time: concatenate(baseline.time, time),
    signals,
    X: createMatrix(X.columns.map((column, i) => concatenate(baseline.X.columns[i], column))),
  };
}

function concatenate(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function thresholdByBaseline(
  detection: Detection,
  joined: Samples,
  nBaseline: number,
  contamination: Contamination
): Detection {
  const { scoreSamples } = detection;
  const offset = offsetOf(
    scoreSamples.subarray(0, nBaseline).filter((score) => !Number.isNaN(score)),
    contamination
  );
  const labels = labelsOf(scoreSamples, offset).fill(0, 0, nBaseline);
  return { ...detection, offset, labels, ...runToEnd(classicSteps(joined, labels, scoreSamples)) };
}

function afterBaseline(detection: Detection, nBaseline: number): Detection {
  const renumber = (sample: number): number => Math.max(0, sample - nBaseline);
  return {
    ...detection,
    scoreSamples: detection.scoreSamples.slice(nBaseline),
    labels: detection.labels.slice(nBaseline),
    typical: detection.typical.map((column) => column.slice(nBaseline)),
    spread: detection.spread?.map((column) => column.slice(nBaseline)),
    incidents: detection.incidents
      .filter(({ end }) => end >= nBaseline)
      .map((incident): Incident => ({
        ...incident,
        start: renumber(incident.start),
        end: renumber(incident.end),
        peak: renumber(incident.peak),
      })),
  };
}
