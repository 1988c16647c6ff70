import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import type { Feedback } from '../../options/savedFeedback';
import { describeFeedback, describeSigned } from './describeFeedback';

interface Props {
  entries: readonly Feedback[];
  /** By default the browser's. */
  timeZone?: TimeZone;
  onRemove: (entry: Feedback) => void;
}

/** What people said about incidents, with a way to take it back. */
export function FeedbackList({ entries, timeZone, onRemove }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('feedback.list', 'Feedback')}>
      {entries.map((entry, i) => (
        <li key={i} className={styles.entry}>
          <div className={styles.texts}>
            <div>{describeFeedback(entry, timeZone)}</div>
            <div className={styles.signed}>{describeSigned(entry, timeZone)}</div>
          </div>
          <IconButton
            name="trash-alt"
            size="sm"
            tooltip={t('feedback.remove', 'Remove: {{what}}', { what: describeFeedback(entry, timeZone) })}
            onClick={() => onRemove(entry)}
          />
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'grid', gap: theme.spacing(1), margin: 0, padding: 0, listStyle: 'none' }),
  entry: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: theme.spacing(1) }),
  texts: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  signed: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
