import type { Detection } from '@anomaly-forest/core/internal/detection';
import { groupRows } from '@anomaly-forest/core/internal/incidents/incidents';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { t } from '../../../i18n/t';
import { countLabels } from '../../labels/countLabels';
import { countIncidents } from '../../../ui/text/countIncidents';
import { type ThresholdChoices, withinSteps } from './thresholdChoices';

/**
 * The thresholds of the classic verdict: a step is a number of anomalous samples, 1 to half of them, for that is what
 * the option `contamination` can say. No forest is fitted for a choice.
 */
export function classicChoices(detection: Detection): ThresholdChoices {
  const { offset, incidents, nIncidentsLeftOut = 0 } = detection;
  const judged = judgedScores(detection.scoreSamples);
  const nSteps = Math.floor(judged.length / 2);
  const nAnomalies = countLabels(detection.labels).anomaly;
  return {
    nSteps,
    inUse: {
      step: nAnomalies,
      threshold: -offset,
      found: describeFound(nAnomalies, incidents.length + nIncidentsLeftOut, -offset),
    },
    choose: (step) => {
      const contamination = shareText(withinSteps(step, nSteps), judged.length);
      const threshold = offsetOf(judged, Number(contamination));
      const groups = groupRows(labelsOf(judged, threshold));
      const nSamples = groups.reduce((sum, { length }) => sum + length, 0);
      return {
        step: withinSteps(step, nSteps),
        threshold: -threshold,
        found: describeFound(nSamples, groups.length, -threshold),
        options: { contamination },
      };
    },
    stepAt: (score) => withinSteps(countBelow(judged, -score), nSteps),
  };
}

function describeFound(nSamples: number, nIncidents: number, threshold: number): string {
  const samples = t('time-series.n-samples', '', {
    count: nSamples,
    defaultValue_one: '{{count, number}} sample',
    defaultValue_other: '{{count, number}} samples',
  });
  const incidents = countIncidents(nIncidents);
  return t('time-series.found-at', '{{samples}}, {{incidents}} at {{score}}', {
    samples,
    incidents,
    score: threshold.toFixed(2),
  });
}

/** Nearer to a score than this share of the gap to the next, rounding may put a percentile on it. */
const MARGIN = 1e-6;

/**
 * The shortest share whose percentile lies between the `nSamples` lowest scores and the rest: `0.03` for 30 of 1000.
 */
export function shareText(nSamples: number, nJudged: number): string {
  const share = nSamples / nJudged;
  for (let digits = 1; digits < 17; digits++) {
    const rounded = Number(share.toPrecision(digits));
    const position = rounded * (nJudged - 1);
    if (position > nSamples - 1 + MARGIN && position < nSamples && rounded <= 0.5) {
      return String(rounded);
    }
  }
  return String(share);
}

/** The scores that are there. Loops, here and below: of a million scores, sorting or `filter` would hold up drawing. */
function judgedScores(scoreSamples: Float64Array): Float64Array {
  const judged = new Float64Array(scoreSamples.length);
  let n = 0;
  for (let i = 0; i < scoreSamples.length; i++) {
    if (!Number.isNaN(scoreSamples[i])) {
      judged[n++] = scoreSamples[i];
    }
  }
  return judged.subarray(0, n);
}

function countBelow(values: Float64Array, limit: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    count += values[i] < limit ? 1 : 0;
  }
  return count;
}
