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

/** CSS pixels, in Grafana's themes: a small button, and the distance to the view; in a low panel a line of text. */
const FULL_HEIGHT = 28;
const COMPACT_HEIGHT = 20;

/** In a lower panel, CSS pixels, the view needs the room. */
const LOW_PANEL = 180;

/** @param height of the panel, CSS pixels */
export function summaryHeight(height: number): number {
  return isCompact(height) ? COMPACT_HEIGHT : FULL_HEIGHT;
}

function isCompact(height: number): boolean {
  return height < LOW_PANEL;
}

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
  const hasWarning = notices.some(({ level }) => level === 'warning');
  const about = (
    <NoticesButton
      notices={notices}
      feedback={feedback}
      details={detection && <VerdictDetails detection={detection} options={options} group={shownGroup} />}
    />
  );
  return (
    <div
      className={isCompact(height) ? styles.compact : styles.line}
      role="group"
      aria-label={t('summary.summary', 'Summary')}
    >
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
      <div className={styles.end}>
        <Later>
          <div className={styles.controls} data-quiet>
            {!hasWarning && about}
            <ViewSwitch shown={options} width={width} onChange={(shown) => onOptionsChange({ ...options, ...shown })} />
            <div className={styles.menu}>{viewMenu}</div>
          </div>
          {hasWarning && about}
        </Later>
      </div>
      {working && <ProgressLine progress={progress} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const line = css({
    position: 'relative',
    minHeight: FULL_HEIGHT,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 0.5, 0.5, 0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
  });
  return {
    line,
    compact: css(line, { minHeight: COMPACT_HEIGHT, height: COMPACT_HEIGHT, paddingBottom: 0 }),
    error: css({ color: theme.colors.error.text }),
    waiting: css({ color: theme.colors.text.secondary }),
    end: css({ position: 'relative', display: 'flex', flexShrink: 0, alignItems: 'center', zIndex: 3 }),
    // Over the words, which have the whole width while nobody looks for controls; `AnomalyPanel` fades them in.
    controls: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      paddingLeft: theme.spacing(1),
      background: theme.colors.background.primary,
      '@media (hover: hover)': { position: 'absolute', right: '100%' },
    }),
    // The menu comes with the verdict: its room is kept, so that what is beside it does not jump.
    menu: css({ minWidth: MENU_WIDTH }),
  };
};
