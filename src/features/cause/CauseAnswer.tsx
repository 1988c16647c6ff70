import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Stack, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { describeFinding, formatMeasured } from './describeFinding';
import type { Cause } from './findCause';
import { FindingDetails } from './FindingDetails';
import type { SplitPlan } from './splitPlan';

interface Props {
  readonly cause: Cause;
  readonly plan: SplitPlan;
}

/** The best answer with its values, the other labels below it, and what could not be answered. */
export function CauseAnswer({ cause, plan }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [best, ...others] = cause.findings;
  return (
    <Stack direction="column" gap={2}>
      {best && (
        <section aria-label={t('cause.answer', 'What changed')}>
          <p className={styles.best}>{describeFinding(best, plan.signal)}</p>
          <p className={styles.whole}>
            {t('cause.whole', '{{signal}}: {{before}} before, {{during}} during the incident (means).', {
              signal: plan.signal.name,
              before: formatMeasured(plan.signal, best.attribution.whole.from),
              during: formatMeasured(plan.signal, best.attribution.whole.to),
            })}
          </p>
          <FindingDetails finding={best} plan={plan} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('cause.other-labels', 'By other labels')}</h3>
          {others.map((finding) => (
            <details key={finding.answer.labels.join()} className={styles.other}>
              <summary>{describeFinding(finding, plan.signal)}</summary>
              <FindingDetails finding={finding} plan={plan} />
            </details>
          ))}
        </section>
      )}
      {cause.problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('cause.problems', 'No answer')}>
          {cause.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  best: css({ fontSize: theme.typography.h5.fontSize, marginBottom: theme.spacing(0.5), overflowWrap: 'anywhere' }),
  heading: css({ fontSize: theme.typography.h5.fontSize }),
  whole: css({ color: theme.colors.text.secondary }),
  other: css({ marginBottom: theme.spacing(1), overflowWrap: 'anywhere' }),
  problems: css({ color: theme.colors.warning.text, paddingLeft: theme.spacing(2) }),
});
