import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, StandardEditorProps } from '@grafana/data';
import { Slider, useStyles2 } from '@grafana/ui';
import React from 'react';
import { MIN_SENSITIVITY, MAX_SENSITIVITY } from '@anomaly-forest/core/internal/watchOptions';
import { numberFormat } from '../i18n/translations';
import { t } from '../i18n/t';
import { asInstanceState, type InstanceState } from '../session/baseline/useInstanceState';
import { countIncidents } from '../ui/text/countIncidents';
import { describeReturnPeriod } from '../ui/text/describeReturnPeriod';

/** Fewer incidents to the left, more to the right; below each step, how many the visible data would give, and how often by chance. */
export function SensitivityEditor({
  id,
  value = 0,
  onChange,
  context,
}: StandardEditorProps<number>): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const known = asInstanceState(context.instanceState);
  const counts = known?.nIncidentsBySensitivity;
  const byChance = known?.returnPeriodsBySensitivity?.[value - MIN_SENSITIVITY];
  const marks = counts && Object.fromEntries(counts.map((count, i) => [MIN_SENSITIVITY + i, String(count)]));
  return (
    <div className={styles.editor}>
      <div className={cx(marks && styles.marked)}>
        <Slider
          inputId={id}
          min={MIN_SENSITIVITY}
          max={MAX_SENSITIVITY}
          step={1}
          value={value}
          marks={marks}
          included={false}
          showInput={false}
          ariaLabelForHandle={t('editor.sensitivity', 'Sensitivity')}
          onChange={onChange}
        />
      </div>
      <div className={styles.ends}>
        <span>{t('editor.fewer-incidents', 'Fewer incidents')}</span>
        <span>{t('editor.more-incidents', 'More incidents')}</span>
      </div>
      {known && counts && (
        <p className={styles.preview} role="status">
          {describeRate(counts[value - MIN_SENSITIVITY] ?? 0, known)}
          {byChance && (
            <span className={styles.chance}>
              {t('editor.sensitivity-chance', 'In healthy data like these: {{chance}}', {
                chance: describeReturnPeriod(byChance),
              })}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** In incidents a day, for a rate is what one can live with or not. */
function describeRate(count: number, { days }: InstanceState): string {
  const incidents = countIncidents(count);
  return count === 0 || !(days > 0)
    ? t('editor.sensitivity-none', '{{incidents}} in the visible data', { incidents })
    : t('editor.sensitivity-rate', '{{incidents}} in the visible data: about {{rate}} a day', {
        incidents,
        rate: numberFormat({ maximumSignificantDigits: 2 }).format(count / days),
      });
}

const getStyles = (theme: GrafanaTheme2) => ({
  editor: css({ display: 'grid' }),
  /** Below its line the slider takes no room for its marks. */
  marked: css({ paddingBottom: theme.spacing(2) }),
  ends: css({
    display: 'flex',
    justifyContent: 'space-between',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  chance: css({ display: 'block', color: theme.colors.text.secondary }),
  preview: css({ margin: theme.spacing(1, 0, 0, 0) }),
});
