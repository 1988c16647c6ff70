import type { PreparedSamples } from '../../frames/prepareSamples';
import { t } from '../../i18n/t';
import { formatDuration } from '../../ui/text/formatDuration';
import type { IncidentPart } from './incidentParts';
import { formatChange } from '../../ui/text/formatChange';
import { formatTimes } from './formatTimes';

/** What the parts are parts of. */
type Described = Pick<PreparedSamples, 'samples' | 'frame'>;

/** A signal's part in an incident in a few words: `moved first and most: ×6.4`, `2 minutes later: +20%`. */
export function describePart(
  part: IncidentPart,
  firstOnset: number,
  { samples, frame }: Described,
  field: number
): string {
  const { onset, peak, actual, typical, onsetRank, peakRank } = part;
  if (onset === undefined) {
    return t('lanes.still', 'within its usual range');
  }
  const times = formatChange(actual, typical, frame.fields[field]) ?? formatTimes(peak);
  if (onsetRank === 1) {
    return peakRank === 1
      ? t('lanes.first-and-most', 'moved first and most: {{times}}', { times })
      : t('lanes.first', 'moved first: {{times}}', { times });
  }
  const delay = formatDuration(samples.time[onset] - samples.time[firstOnset]);
  return peakRank === 1
    ? t('lanes.later-and-most', '{{delay}} later, moved most: {{times}}', { delay, times })
    : t('lanes.later', '{{delay}} later: {{times}}', { delay, times });
}

/** One line for each signal, about one incident. */
export function describeParts(parts: readonly IncidentPart[], prepared: Described): string[] {
  const firstOnset = Math.min(...parts.map(({ onset = Infinity }) => onset));
  return parts.map((part, signal) => describePart(part, firstOnset, prepared, signal + 1));
}
