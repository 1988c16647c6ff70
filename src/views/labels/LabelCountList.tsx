import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { formatCount } from '../../ui/text/formatCount';
import { LabelCounts } from './countLabels';
import { entriesInARow } from './entriesInARow';
import { Label, labelName, numberedLabelName } from './label';
import { LabelMarker } from './LabelMarker';

interface Props {
  counts: LabelCounts;
  /** With scikit-learn's numbers, as in the notebook: `Normal (1) 970`, `Anomaly (-1) 30`. */
  isNumbered: boolean;
}

/** Label counts: `Normal 970`, `Anomaly 30`. */
export function LabelCountList({ counts, isNumbered }: Props): React.JSX.Element {
  const nameOf = isNumbered ? numberedLabelName : labelName;
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('labels.counts', 'Label counts')}>
      {listedLabels(counts).map((label) => (
        <li key={label} className={styles.item}>
          <LabelMarker label={label} />
          <span>{nameOf(label)}</span> <span className={styles.count}>{formatCount(counts[label])}</span>
        </li>
      ))}
    </ul>
  );
}

/** No zero counts before there is a verdict, and of what is rare only what there is. */
function listedLabels({ normal, anomaly, calledNormal, notJudged }: LabelCounts): Label[] {
  return [
    ...(normal + anomaly > 0 ? (['normal', 'anomaly'] as const) : []),
    ...(calledNormal > 0 ? (['calledNormal'] as const) : []),
    ...(notJudged > 0 ? (['notJudged'] as const) : []),
  ];
}

const getStyles = (theme: GrafanaTheme2) => ({
  ...entriesInARow(theme, theme.colors.text.primary),
  count: css({ fontWeight: theme.typography.fontWeightMedium, fontVariantNumeric: 'tabular-nums' }),
});
