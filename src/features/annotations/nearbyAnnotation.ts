import type { DataFrame } from '@grafana/data';
import type { Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { formatDuration } from '../../ui/text/formatDuration';
import { spanTimes } from '../../ui/text/sampleSpan';
import { plainText } from '../../views/timeSeries/annotations/plainText';
import { type AnnotationMark, readAnnotations } from '../../views/timeSeries/annotations/readAnnotations';

/** So long before an incident a change may have caused it: milliseconds, or steps where samples are far apart. */
const MAX_BEFORE = 15 * 60_000;
const MAX_STEPS_BEFORE = 3;

/** What changed when an incident began: `deploy gateway 2.4.1, 3 min before`. The last annotation before its start that is no incident. */
export function nearbyAnnotation(
  frames: readonly DataFrame[] | undefined,
  incident: Incident,
  samples: Pick<Samples, 'time' | 'stamp'>
): string | undefined {
  if (!frames?.length) {
    return undefined;
  }
  const interval = typicalStep(samples.time);
  const { from: start } = spanTimes(incident, samples, interval);
  const from = start - Math.max(MAX_BEFORE, MAX_STEPS_BEFORE * interval);
  const last = readAnnotations(frames, { from, to: start + interval })
    .filter((mark) => !mark.isIncident && mark.from >= from && nameOf(mark) !== '')
    .at(-1);
  if (!last) {
    return undefined;
  }
  const before = start - last.from;
  const what = nameOf(last);
  return before < interval
    ? t('text.change-at-start', '{{what}}, at its start', { what })
    : t('text.change-before', '{{what}}, {{duration}} before', { what, duration: formatDuration(before, 'short') });
}

function nameOf({ title, text = '', tags }: AnnotationMark): string {
  return title ?? (plainText(text).split('\n')[0] || tags.join(', '));
}
