import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useEffect } from 'react';
import { t } from '../../i18n/t';
import type { FeedbackBook } from '../../session/feedback/useFeedback';
import { describeKeeping } from './describeKeeping';
import { saidOf } from './titleOf';

/** Long enough to read it and to change one's mind, milliseconds. */
const SHOWN_MS = 12_000;

/** What somebody has just said of an incident, where it is kept, and a way to take it back at once. Goes away by itself. */
export function UndoBar({ feedback }: { feedback: FeedbackBook }): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const { last, forgetLast } = feedback;
  useEffect(() => {
    if (last) {
      const timer = setTimeout(forgetLast, SHOWN_MS);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [last, forgetLast]);
  return (
    (last && (
      <div className={styles.bar} role="status" aria-label={t('feedback.just-said', 'Feedback saved')}>
        <span>
          {saidOf(last.kind)}. {describeKeeping(feedback.isShared)}
        </span>
        <Button size="sm" variant="secondary" onClick={() => feedback.remove(last)}>
          {t('feedback.undo', 'Undo')}
        </Button>
      </div>
    )) ??
    null
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'absolute',
    insetInline: theme.spacing(1),
    bottom: theme.spacing(1),
    zIndex: 4,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.radius.default,
    border: `1px solid ${theme.colors.border.medium}`,
    background: theme.colors.background.secondary,
    boxShadow: theme.shadows.z2,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
