import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { Tag, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../../i18n/t';
import { annotationTime } from './annotationName';
import { plainText } from './plainText';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

/** More than fit beside a plot. */
const MAX_TEXTS = 8;

interface Props {
  marks: readonly AnnotationMark[];
  timeZone: TimeZone;
}

/** What annotations that share a marker say: when, what, tags. */
export function AnnotationTexts({ marks, timeZone }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const nMore = marks.length - MAX_TEXTS;
  return (
    <div className={styles.texts}>
      {marks.slice(0, MAX_TEXTS).map((mark) => (
        <AnnotationText key={mark.key} mark={mark} timeZone={timeZone} />
      ))}
      {nMore > 0 && <div>{t('time-series.more-annotations', 'and {{n, number}} more', { n: nMore })}</div>}
    </div>
  );
}

function AnnotationText({ mark, timeZone }: { mark: AnnotationMark; timeZone: TimeZone }): React.JSX.Element {
  const { title, text, tags, isIncident } = mark;
  const styles = useStyles2(getStyles);
  return (
    <div>
      <div className={styles.time}>{annotationTime(mark, timeZone)}</div>
      {isIncident && (
        <div>{t('time-series.annotation-of-incident', 'Incident, saved from an Anomaly Forest panel')}</div>
      )}
      {title && <div className={styles.title}>{title}</div>}
      {text && <div className={styles.text}>{plainText(text)}</div>}
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.map((tag) => (
            <Tag key={tag} name={tag} />
          ))}
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  texts: css({
    ...theme.typography.bodySmall,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    maxWidth: 320,
    overflowWrap: 'anywhere',
  }),
  time: css({ color: theme.colors.text.secondary }),
  text: css({ whiteSpace: 'pre-line' }),
  title: css({ fontWeight: theme.typography.fontWeightMedium }),
  tags: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), marginTop: theme.spacing(0.5) }),
});
