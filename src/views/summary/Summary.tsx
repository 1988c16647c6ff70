import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { GroupPicker } from './GroupPicker';
import { Later } from '../../session/turns/Later';
import { SummaryProps } from '../../session/viewProps';
import { NoticesButton } from './NoticesButton';
import { ProgressLine } from './ProgressLine';
import { SummaryTerms } from './SummaryTerms';
import { VerdictDetails } from './VerdictDetails';
import { ViewSwitch } from './ViewSwitch';

/** CSS pixels, in Grafana's themes: a small button, and the distance to the view. */
export const SUMMARY_HEIGHT = 28;

/** Of the menu's button, CSS pixels. */
const MENU_WIDTH = 22;

/** In a panel narrower and at least as high as this, CSS pixels, what is going on may take two lines. */
const NARROW = 480;
const MIN_HEIGHT_TO_WRAP = 180;

/** The line above every view: what is going on, what to know about it, and which view is shown. */
export function Summary(props: SummaryProps): React.JSX.Element {
  const { prepared, detection, groups, shownGroup, options, width, height, timeRange, timeZone, onOptionsChange } =
    props;
  const { viewMenu, feedback, working, progress, notices, error } = props;
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} role="group" aria-label={t('summary.summary', 'Summary')}>
      {groups && shownGroup !== undefined && (
        <GroupPicker
          groups={groups}
          shown={shownGroup}
          onShow={(key) => onOptionsChange({ ...options, shownGroup: key })}
        />
      )}
      {error !== undefined && (
        <span className={styles.error} role="alert">
          <Icon name="exclamation-circle" /> {error}
        </span>
      )}
      {error === undefined && detection && (
        <SummaryTerms
          {...{ prepared, detection, groups, shownGroup, timeRange, timeZone }}
          mayWrap={width < NARROW && height >= MIN_HEIGHT_TO_WRAP}
        />
      )}
      {error === undefined && !detection && (
        <span className={styles.waiting}>{working && t('summary.working', 'Looking for anomalies')}</span>
      )}
      <div className={styles.controls}>
        <Later>
          <NoticesButton
            notices={notices}
            feedback={feedback}
            details={detection && <VerdictDetails detection={detection} options={options} group={shownGroup} />}
          />
          <ViewSwitch shown={options} width={width} onChange={(shown) => onOptionsChange({ ...options, ...shown })} />
          <div className={styles.menu}>{viewMenu}</div>
        </Later>
      </div>
      {working && <ProgressLine progress={progress} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    position: 'relative',
    minHeight: SUMMARY_HEIGHT,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 0.5, 0.5, 0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
  }),
  error: css({ color: theme.colors.error.text }),
  waiting: css({ color: theme.colors.text.secondary }),
  controls: css({ display: 'flex', flexShrink: 0, alignItems: 'center', gap: theme.spacing(0.5) }),
  // The menu comes with the verdict: its room is kept, so that what is beside it does not jump.
  menu: css({ minWidth: MENU_WIDTH }),
});
