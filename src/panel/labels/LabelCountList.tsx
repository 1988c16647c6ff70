import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { formatCount } from '../text/formatCount';
import { LabelCounts } from './countLabels';
import { entriesInARow } from './entriesInARow';
import { Label, labelName } from './label';
import { LabelMarker } from './LabelMarker';

/** The notebook's label counts: `Normal (1) 970`, `Anomaly (-1) 30`. */
export function LabelCountList({ counts }: { counts: LabelCounts }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('labels.counts', 'Label counts')}>
      {listedLabels(counts).map((label) => (
        <li key={label} className={styles.item}>
          <LabelMarker label={label} />
          <span>{labelName(label)}</span> <span className={styles.count}>{formatCount(counts[label])}</span>
        </li>
      ))}
    </ul>
  );
}

/** No zero counts before there is a verdict, and no unjudged samples if all were judged. */
function listedLabels({ normal, anomaly, notJudged }: LabelCounts): Label[] {
  const judged: Label[] = normal + anomaly > 0 ? ['normal', 'anomaly'] : [];
  return notJudged > 0 ? [...judged, 'notJudged'] : judged;
}

const getStyles = (theme: GrafanaTheme2) => ({
  ...entriesInARow(theme, theme.colors.text.primary),
  count: css({ fontWeight: theme.typography.fontWeightMedium, fontVariantNumeric: 'tabular-nums' }),
});
