import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import type { JudgedSamples } from '../../session/viewProps';
import { formatClock } from '../../ui/text/formatTime';
import { formatValue } from '../../ui/text/formatValue';

/** A level that a signal moved to and kept: no incident any more, but worth a line. */
export interface LevelShift {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  /** The first sample of the new level. */
  readonly since: number;
  /** What was typical before and is typical now, in the signal's unit. */
  readonly from: number;
  readonly to: number;
}

type WithLevelShifts = Detection & { readonly levelShifts?: readonly LevelShift[] };

interface Props {
  judged: readonly JudgedSamples[];
  timeZone: TimeZone;
}

/** New levels that were accepted as normal: `RPM: new level since 15:00 (5000 req → 7000 req)`. */
export function LevelShiftList({ judged, timeZone }: Props): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const lines = judged.flatMap((each) => linesOf(each, timeZone));
  return lines.length === 0 ? null : (
    <ul className={styles.list} aria-label={t('incidents.level-shifts', 'New levels')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf({ group, prepared, detection }: JudgedSamples, timeZone: TimeZone): string[] {
  const { samples, frame } = prepared;
  const { levelShifts = [] }: WithLevelShifts = detection;
  const reference = samples.time[samples.time.length - 1];
  return levelShifts.map(({ signal, since, from, to }) => {
    const name = samples.signals[signal].name;
    const field = frame.fields[signal + 1];
    return t('incidents.level-shift', '{{name}}: new level since {{since}} ({{from}} → {{to}})', {
      name: group && group.name !== '' ? `${group.name}, ${name}` : name,
      since: formatClock(samples.time[since], { reference, interval: typicalStep(samples.time), timeZone }),
      from: formatValue(field, from),
      to: formatValue(field, to),
    });
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    margin: 0,
    padding: theme.spacing(0.5, 1),
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
});
