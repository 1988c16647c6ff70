import { css } from '@emotion/css';
import React from 'react';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { describeBaseline } from '../../features/baseline/describeBaseline';
import { intervalText } from '../../frames/intervalText';
import { t } from '../../i18n/t';
import type { Options } from '../../options/options';
import { pinOf } from '../../frames/normality';
import { countIncidents } from '../../ui/text/countIncidents';
import { describeVerdict } from '../../ui/text/describeVerdict';
import { countLabels } from '../labels/countLabels';

interface Props {
  detection: Detection;
  options: Options;
  /** Key of the group that is shown. */
  group?: string;
  /** Of the samples that were judged, epoch milliseconds. */
  time: Float64Array;
}

/** How the verdict came about: what was counted, and all that it takes to get the same again. */
export function VerdictDetails({ detection, options, group = '', time }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { normal, anomaly, notJudged } = countLabels(detection.labels);
  const nIncidents = detection.incidents.length + (detection.nIncidentsLeftOut ?? 0);
  return (
    <ul className={styles.list} aria-label={t('summary.verdict-details', 'Verdict')}>
      <li>{t('summary.labels', '{{normal, number}} normal, {{anomaly, number}} anomalous', { normal, anomaly })}</li>
      <li>{countIncidents(nIncidents)}</li>
      {notJudged > 0 && <li>{t('summary.not-judged', '{{n, number}} not judged', { n: notJudged })}</li>}
      {detection.baseline && <li>{describeBaseline(detection.baseline, pinOf({ key: group }, options))}</li>}
      {describeVerdict(options).map((term) => (
        <li key={term}>{term}</li>
      ))}
      <li
        title={t('summary.fingerprint-means', 'The same data and options give the same fingerprint on every machine')}
      >
        {t('summary.fingerprint', 'fingerprint')} <span className={styles.fingerprint}>{detection.fingerprint}</span>
      </li>
      <li title={t('summary.step-means', 'The distance between the samples that were judged')}>
        {t('summary.step', 'step {{step}}', { step: intervalText(typicalStep(time)) })}
      </li>
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(2, auto)',
    columnGap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontVariantNumeric: 'tabular-nums',
  }),
  fingerprint: css({ fontFamily: theme.typography.fontFamilyMonospace }),
});
