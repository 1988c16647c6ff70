import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, Toggletip, useStyles2 } from '@grafana/ui';
import { Notice } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { FeedbackList } from '../../features/feedback/FeedbackList';
import type { FeedbackBook } from '../../session/feedback/useFeedback';

const ICON = { info: 'info-circle', warning: 'exclamation-triangle' } as const;

interface Props {
  notices: readonly Notice[];
  feedback?: FeedbackBook;
  /** How the verdict came about. */
  details?: React.ReactNode;
}

/**
 * An icon that opens how the verdict came about, the notices, and what people said. Nothing at all if there is none of
 * it. Only warnings are counted beside the icon: the others can wait until somebody asks.
 */
export function NoticesButton({ notices, feedback, details }: Props): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const said = feedback?.entries ?? [];
  const count = notices.length + said.length;
  if (count === 0 && !details) {
    return null;
  }
  const nWarnings = notices.filter(({ level }) => level === 'warning').length;
  const level = nWarnings > 0 ? 'warning' : 'info';
  return (
    <Toggletip
      content={
        <div className={styles.lists}>
          {details}
          {notices.length > 0 && <NoticeList notices={notices} />}
          {feedback && said.length > 0 && <FeedbackList entries={said} onRemove={feedback.remove} />}
        </div>
      }
      placement="bottom-end"
      closeButton={false}
    >
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={ICON[level]}
        className={styles[level]}
        aria-label={count === 0 ? t('summary.details', 'Details') : countNotices(count)}
      >
        {nWarnings > 0 ? nWarnings : undefined}
      </Button>
    </Toggletip>
  );
}

function NoticeList({ notices }: { notices: readonly Notice[] }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('summary.notices', 'Notices')}>
      {notices.map(({ level, text }) => (
        <li key={text} className={styles.item}>
          <Icon name={ICON[level]} className={styles[level]} title={levelName(level)} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function countNotices(count: number): string {
  return t('summary.notices-count', '', {
    count,
    defaultValue_one: '{{count, number}} notice',
    defaultValue_other: '{{count, number}} notices',
  });
}

function levelName(level: Notice['level']): string {
  return level === 'warning' ? t('summary.warning', 'Warning') : t('summary.information', 'Information');
}

const getStyles = (theme: GrafanaTheme2) => ({
  info: css({ color: theme.colors.text.secondary }),
  warning: css({ color: theme.colors.warning.text }),
  lists: css({ display: 'grid', gap: theme.spacing(2) }),
  list: css({ display: 'grid', gap: theme.spacing(1), margin: 0, padding: 0, listStyle: 'none' }),
  item: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
});
