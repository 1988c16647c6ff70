import type { TimeZone } from '@grafana/schema';
import { t } from '../../../i18n/t';
import { formatEndTime, formatTime } from '../../../ui/text/formatTime';
import { plainText } from './plainText';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

/** What annotations that share a marker are called: the first one's words and time, and how many others there are. */
export function annotationName([first, ...others]: readonly AnnotationMark[], timeZone: TimeZone): string {
  const name = nameOne(first, timeZone);
  return others.length === 0
    ? name
    : t('time-series.annotation-and-others', '', {
        name,
        count: others.length,
        defaultValue_one: '{{name}}, and {{count, number}} other',
        defaultValue_other: '{{name}}, and {{count, number}} others',
      });
}

function nameOne({ from, to, title, text = '', isIncident }: AnnotationMark, timeZone: TimeZone): string {
  const words = title ?? firstLine(text);
  const what = isIncident ? t('time-series.saved-incident', 'Saved incident: {{words}}', { words }) : words;
  const time = annotationTime({ from, to }, timeZone);
  return what === '' ? time : t('time-series.annotation-name', '{{what}}, {{time}}', { what, time });
}

/** When it was: one moment, or from when to when. */
export function annotationTime({ from, to }: Pick<AnnotationMark, 'from' | 'to'>, timeZone: TimeZone): string {
  const start = formatTime(from, timeZone);
  return to > from
    ? t('time-series.annotation-time', '{{start}} to {{end}}', { start, end: formatEndTime(to, from, timeZone) })
    : start;
}

function firstLine(html: string): string {
  return plainText(html).split('\n')[0];
}
