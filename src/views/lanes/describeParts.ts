import { t } from '../../i18n/t';
import { formatDuration } from '../../ui/text/formatDuration';
import type { IncidentPart } from './incidentParts';
import { formatTimes } from './formatTimes';

/** A signal's part in an incident in a few words: `first, and most: 46 times up`, `2 minutes later: 5 times up`. */
export function describePart(part: IncidentPart, firstOnset: number, time: Float64Array): string {
  const { onset, peak, onsetRank, peakRank } = part;
  if (onset === undefined) {
    return t('lanes.still', 'within its usual range');
  }
  const times = formatTimes(peak);
  if (onsetRank === 1) {
    return peakRank === 1
      ? t('lanes.first-and-most', 'moved first and most: {{times}}', { times })
      : t('lanes.first', 'moved first: {{times}}', { times });
  }
  const delay = formatDuration(time[onset] - time[firstOnset]);
  return peakRank === 1
    ? t('lanes.later-and-most', '{{delay}} later, moved most: {{times}}', { delay, times })
    : t('lanes.later', '{{delay}} later: {{times}}', { delay, times });
}

/** One line for each signal, about one incident. */
export function describeParts(parts: readonly IncidentPart[], time: Float64Array): string[] {
  const firstOnset = Math.min(...parts.map(({ onset = Infinity }) => onset));
  return parts.map((part) => describePart(part, firstOnset, time));
}
