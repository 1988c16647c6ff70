import { css, cx } from '@emotion/css';
import React, { useMemo } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';
import type { SummaryProps } from '../../session/viewProps';
import { type VisibleSamples, visibleSamples } from '../../session/visibleSamples';
import { causeHint } from '../../ui/text/incidentTitle';
import { severityColor } from '../../ui/text/severity';
import { acceptedLines } from '../../session/acceptedLines';
import { countLabels, type LabelCounts } from '../labels/countLabels';
import { describeLate, describeOutside } from './dataNotices';
import { describeLead, type LeadWords } from './describeLead';
import { leadIncident } from './leadIncident';

interface Props extends Pick<SummaryProps, 'prepared' | 'groups' | 'shownGroup' | 'late' | 'timeRange' | 'timeZone'> {
  detection: Detection;
  /** Little width: how bad it is comes first, and hints are left out. */
  isNarrow: boolean;
  /** The first term may take two lines. */
  mayWrap: boolean;
}

/** CSS pixels: what happened, and since when. */
const MIN_SENTENCE_WIDTH = 240;

/**
 * What is going on, then what else there is. What does not fit the width is left out whole, from the end: terms wrap, and
 * only the first row is visible.
 */
export function SummaryTerms(props: Props): React.JSX.Element {
  const { detection, isNarrow, mayWrap, prepared, late, timeRange, timeZone } = props;
  const { samples } = prepared;
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const visible = useMemo(() => visibleSamples(samples, timeRange), [samples, timeRange]);
  const isOutside = visible.end === visible.first;
  const { normal, anomaly } = useMemo(() => countVisible(detection, visible), [detection, visible]);
  const lead = useMemo(() => leadIncident(detection), [detection]);
  const words = lead && describeLead(lead.incident, props);
  const [sentence, ...more] = words
    ? termsOf(words, causeHint(lead.incident), props)
    : normal + anomaly > 0
      ? [t('summary.none', 'No incidents')]
      : [];
  const accepted = useMemo(() => acceptedLines({ prepared, detection }, timeZone), [prepared, detection, timeZone]);
  const nSetAside = detection.calledNormal?.length ?? 0;
  const color = lead?.incident.ongoing ? severityColor(lead.incident.severity, theme) : undefined;
  // Where nothing was judged, the reason is the finding.
  const whyNothing = normal + anomaly === 0 ? detection.notices.find(({ level }) => level === 'warning') : undefined;
  const counts = !isOutside && detection.verdict === 'classic' && (
    <li>{t('summary.labels', '{{normal, number}} normal, {{anomaly, number}} anomalous', { normal, anomaly })}</li>
  );
  const isSaid = lead?.incident.kind === 'no-data';
  const age = !isOutside && late && !isSaid && <li className={styles.warning}>{describeLate(late, timeZone)}</li>;
  return (
    <ul className={cx(styles.terms, mayWrap && styles.wrapping)} aria-label={t('summary.findings', 'Findings')}>
      {whyNothing && <li className={styles.warning}>{translate(whyNothing)}</li>}
      {isOutside && <li className={styles.warning}>{describeOutside()}</li>}
      {!lead && age}
      {!isOutside && sentence !== undefined && (
        <li title={words?.sentence} className={cx(styles.sentence, lead && age && styles.shorter)} style={{ color }}>
          {sentence}
        </li>
      )}
      {lead && age}
      {lead && lead.nOngoing > 0 && (
        <li>{t('summary.more-ongoing', '{{n, number}} more ongoing', { n: lead.nOngoing })}</li>
      )}
      {!isNarrow && counts}
      {!isOutside && more.map((term) => <li key={term}>{term}</li>)}
      {isNarrow && counts}
      {lead && lead.nEarlier > 0 && <li>{t('summary.earlier', '{{n, number}} earlier', { n: lead.nEarlier })}</li>}
      {describeOthers(props)}
      {nSetAside > 0 && <li>{t('summary.set-aside', '{{n, number}} muted or called normal', { n: nSetAside })}</li>}
      {detection.notices.some(({ id }) => id === 'watch.filling') && (
        <li>{t('summary.filling', 'newest samples incomplete, not judged')}</li>
      )}
      {!isOutside && accepted.map((line) => <li key={line}>{line}</li>)}
    </ul>
  );
}

/** The sentence, and what there is to know beside it, the most important first. */
function termsOf(
  { sentence, short, value, others }: LeadWords,
  hint: string | undefined,
  { isNarrow, mayWrap }: Pick<Props, 'isNarrow' | 'mayWrap'>
): string[] {
  const also = others.map((size) => t('summary.also', 'also {{size}}', { size }));
  if (!isNarrow) {
    return [sentence, ...also, ...(hint === undefined ? [] : [hint])];
  }
  const values = value === undefined ? [] : [value];
  return mayWrap && value !== undefined
    ? [t('summary.what-and-size', '{{head}}: {{size}}', { head: short, size: value })]
    : [short, ...values, ...also];
}

function countVisible({ labels }: Detection, { first, end }: VisibleSamples): LabelCounts {
  return countLabels(end - first === labels.length ? labels : labels.subarray(first, end));
}

/** What the other groups have: the table lists it, too. */
function describeOthers({ groups = [], shownGroup }: Pick<Props, 'groups' | 'shownGroup'>): React.ReactNode {
  const n = groups
    .filter(({ key }) => key !== shownGroup)
    .reduce((sum, { detection }) => sum + (detection?.incidents.length ?? 0) + (detection?.nIncidentsLeftOut ?? 0), 0);
  return n > 0 && <li>{t('summary.in-other-groups', '{{n, number}} in other groups', { n })}</li>;
}

const getStyles = (theme: GrafanaTheme2) => ({
  terms: css({
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    height: `${theme.typography.bodySmall.lineHeight}em`,
    overflow: 'hidden',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
    '& > li': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& > li:not(:first-child)::before': {
      content: '"·"',
      padding: theme.spacing(0, 1),
      color: theme.colors.text.disabled,
    },
  }),
  wrapping: css({
    height: 'auto',
    maxHeight: `${2 * theme.typography.bodySmall.lineHeight}em`,
    '& > li:first-child': { whiteSpace: 'normal' },
    '& > li:not(:first-child)': { display: 'none' },
  }),
  sentence: css({ color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  // Gives way to the age of the data behind it, down to what happened and when.
  shorter: css({ flex: '1 1 0', minWidth: `min(100%, ${MIN_SENTENCE_WIDTH}px)`, '&&': { maxWidth: 'max-content' } }),
  warning: css({ color: theme.colors.warning.text }),
});
