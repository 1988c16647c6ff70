import { css } from '@emotion/css';
import React, { useMemo } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { GroupPicker } from './GroupPicker';
import { leadIncident } from './leadIncident';
import { Later } from '../../session/turns/Later';
import { SummaryProps } from '../../session/viewProps';
import { isLowPanel } from '../../ui/lowView';
import { NoticesButton } from './NoticesButton';
import { ProgressLine } from './ProgressLine';
import { SummaryTerms } from './SummaryTerms';
import { VerdictDetails } from './VerdictDetails';
import { ViewSwitch } from './ViewSwitch';

/** CSS pixels, in Grafana's themes: a small button, and the distance to the view; in a low panel a line of text. */
const FULL_HEIGHT = 28;
const COMPACT_HEIGHT = 18;

/** @param height of the panel, CSS pixels */
export function summaryHeight(height: number): number {
  return isLowPanel(height) ? COMPACT_HEIGHT : FULL_HEIGHT;
}

/** Of the menu's button, CSS pixels. */
const MENU_WIDTH = 22;

/** In a panel narrower than this, CSS pixels, what is going on is said in fewer words. */
const NARROW = 480;

/** In a panel narrower than this the words need the whole width: of the sentence, of group or counts beside it. */
const MIN_WIDTH_FOR_MENU = 340;
const MIN_WIDTH_WITH_GROUPS = 480;
const MIN_WIDTH_WITH_COUNTS = 720;

/** The line above every view: what is going on, what to know about it, and which view is shown. */
export function Summary(props: SummaryProps): React.JSX.Element {
  const { prepared, detection, groups, shownGroup, options, width, height, timeRange, timeZone, onOptionsChange } =
    props;
  const { incidentMenu, viewMenu, feedback, working, progress, notices, error } = props;
  const styles = useStyles2(getStyles);
  const lead = useMemo(() => detection && leadIncident(detection)?.incident, [detection]);
  const hasWarning = notices.some(({ level }) => level === 'warning');
  const about = (
    <NoticesButton
      notices={notices}
      feedback={feedback}
      details={
        detection && (
          <VerdictDetails detection={detection} options={options} group={shownGroup} time={prepared.samples.time} />
        )
      }
    />
  );
  return (
    <div
      className={isLowPanel(height) ? styles.compact : styles.line}
      role="group"
      aria-label={t('summary.summary', 'Summary')}
    >
      {groups && shownGroup !== undefined && (
        <GroupPicker
          groups={groups}
          shown={shownGroup}
          onShow={(key) => onOptionsChange({ ...options, shownGroup: key })}
          isCompact={isLowPanel(height)}
        />
      )}
      {error !== undefined && (
        <span className={styles.error} role="alert">
          <Icon name="exclamation-circle" /> {error}
        </span>
      )}
      {error === undefined && detection && (
        <SummaryTerms
          {...{ prepared, detection, groups, shownGroup, timeRange, timeZone, late: props.late }}
          isNarrow={width < NARROW}
          mayWrap={width < NARROW && !isLowPanel(height)}
        />
      )}
      {error === undefined && !detection && (
        <span className={styles.waiting}>{working && t('summary.working', 'Looking for anomalies')}</span>
      )}
      <div className={styles.end}>
        <Later>
          {lead && width >= minWidthForMenu(props) && (
            <div className={styles.next}>
              {incidentMenu?.(lead, undefined, {
                text: t('summary.investigate', 'Investigate'),
                className: styles.investigate,
              })}
            </div>
          )}
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

function minWidthForMenu({ detection, groups }: SummaryProps): number {
  if (detection?.verdict === 'classic') {
    return MIN_WIDTH_WITH_COUNTS;
  }
  return groups ? MIN_WIDTH_WITH_GROUPS : MIN_WIDTH_FOR_MENU;
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
    next: css({ flexShrink: 0, order: 1 }),
    investigate: css({
      padding: theme.spacing(0, 0.5),
      border: 'none',
      borderRadius: theme.shape.radius.default,
      background: 'none',
      fontSize: 'inherit',
      color: theme.colors.text.link,
      whiteSpace: 'nowrap',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}` },
    }),
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
