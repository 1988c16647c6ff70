import { css } from '@emotion/css';
import React, { useMemo } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { Detection } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';
import { describeBaseline } from '../../features/baseline/describeBaseline';
import { pinOf } from '../../session/baseline/normality';
import { intervalText } from '../../frames/intervalText';
import type { LateData } from '../../session/dataAge';
import type { SummaryProps } from '../../session/viewProps';
import { isVisible, type VisibleSamples, visibleSamples } from '../../session/visibleSamples';
import { countLabels, type LabelCounts } from '../labels/countLabels';
import { countIncidents } from '../../ui/text/countIncidents';
import { describeLate, describeOutside } from './dataNotices';
import { describeVerdict } from '../../ui/text/describeVerdict';

interface Props extends Pick<SummaryProps, 'prepared' | 'options' | 'late' | 'timeRange' | 'timeZone'> {
  detection: Detection;
  /** Key of the group that is shown. */
  group?: string;
}

/**
 * The findings, most important first. What does not fit the width is left out whole, from the end: terms wrap, and only
 * the first row is visible.
 */
export function SummaryTerms({ detection, options, group = '', prepared, late, ...view }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { samples } = prepared;
  const { timeRange, timeZone } = view;
  const visible = useMemo(() => visibleSamples(samples, timeRange), [samples, timeRange]);
  const isOutside = visible.end === visible.first;
  const { normal, anomaly, notJudged } = useMemo(() => countVisible(detection, visible), [detection, visible]);
  const nSeen = detection.incidents.filter((incident) => isVisible(incident, visible)).length;
  const nIncidents = nSeen + (detection.nIncidentsLeftOut ?? 0);
  const nOngoing = detection.incidents.filter((incident) => incident.ongoing).length;
  // Where nothing was judged, the reason is the finding.
  const whyNothing = detection.notices.find(({ level }) => level === 'warning');
  return (
    <ul className={styles.terms} aria-label={t('summary.findings', 'Findings')}>
      {nOngoing > 0 && (
        <li className={styles.ongoing}>{t('summary.ongoing', '{{n, number}} ongoing', { n: nOngoing })}</li>
      )}
      {isOutside ? (
        <li className={styles.warning}>{describeOutside()}</li>
      ) : (
        late && <LateTerm late={late} timeZone={timeZone} />
      )}
      {normal + anomaly === 0 && whyNothing && (
        <li className={styles.warning} title={translate(whyNothing)}>
          {translate(whyNothing)}
        </li>
      )}
      {!isOutside && (
        <>
          <li>
            {t('summary.labels', '{{normal, number}} normal, {{anomaly, number}} anomalous', { normal, anomaly })}
          </li>
          <li>{countIncidents(nIncidents)}</li>
        </>
      )}
      {notJudged > 0 && <li>{t('summary.not-judged', '{{n, number}} not judged', { n: notJudged })}</li>}
      {detection.baseline && (
        <li className={styles.secondary}>{describeBaseline(detection.baseline, pinOf({ key: group }, options))}</li>
      )}
      {describeVerdict(options).map((term) => (
        <li key={term} className={styles.secondary}>
          {term}
        </li>
      ))}
      <li
        className={styles.secondary}
        title={t('summary.fingerprint-means', 'Equal data and options give an equal fingerprint, on every machine')}
      >
        {t('summary.fingerprint', 'fingerprint')} <span className={styles.fingerprint}>{detection.fingerprint}</span>
      </li>
      <li
        className={styles.secondary}
        title={t('summary.step-means', 'How far apart the samples are that were judged')}
      >
        {t('summary.step', 'step {{step}}', { step: intervalText(typicalStep(samples.time)) })}
      </li>
    </ul>
  );
}

function LateTerm({ late, timeZone }: { late: LateData; timeZone: TimeZone }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return <li className={styles.warning}>{describeLate(late, timeZone)}</li>;
}

function countVisible({ labels }: Detection, { first, end }: VisibleSamples): LabelCounts {
  return countLabels(end - first === labels.length ? labels : labels.subarray(first, end));
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
    color: theme.colors.text.primary,
    fontVariantNumeric: 'tabular-nums',
    '& > li': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& > li:not(:first-child)::before': {
      content: '"·"',
      padding: theme.spacing(0, 1),
      color: theme.colors.text.disabled,
    },
  }),
  ongoing: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
  warning: css({ color: theme.colors.warning.text }),
  secondary: css({ color: theme.colors.text.secondary }),
  fingerprint: css({ fontFamily: theme.typography.fontFamilyMonospace }),
});
