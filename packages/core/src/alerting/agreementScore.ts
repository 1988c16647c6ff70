import type { Counts } from '../agreement/measures';

/** Extra alarms weigh more than missed incidents: another rule may catch those, but nobody trusts one that cries wolf. */
const BETA_SQUARED = 0.25;

/** How well a rule agrees with the verdict, in incidents and in samples: 0..2, larger is better. */
export function agreementScore(counts: Counts): number {
  const { nFound, nEvents, nTrueAlarms, nAlarms, nCovered, nEventSamples, nFalseSamples } = counts;
  const incidents = fScore(nFound / nEvents, nTrueAlarms / nAlarms, BETA_SQUARED);
  const samples = fScore(nCovered / nEventSamples, nCovered / (nCovered + nFalseSamples), 1);
  return incidents + samples;
}

/** van Rijsbergen's F of recall and precision; 0 where there is nothing right. */
function fScore(recall: number, precision: number, betaSquared: number): number {
  return recall > 0 && precision > 0
    ? ((1 + betaSquared) * recall * precision) / (betaSquared * precision + recall)
    : 0;
}
