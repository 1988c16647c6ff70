import { css } from '@emotion/css';
import type { TimeZone } from '@grafana/schema';
import { Tooltip, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { t } from '../../../i18n/t';
import type { PlotArea } from '../../../ui/plot/plotArea';
import { AnnotationTexts } from './AnnotationTexts';
import { annotationName } from './annotationName';
import { groupMarks, type MarkGroup } from './groupMarks';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

/** CSS pixels: a triangle's width, the height of triangle and bar. */
const TRIANGLE = 10;
const HEIGHT = 7;

interface Props {
  marks: readonly AnnotationMark[];
  area: PlotArea;
  timeZone: TimeZone;
}

/** What stands on the time axis for the dashboard's annotations: a triangle for a moment, a bar for a region. */
export function AnnotationMarkers({ marks, area, timeZone }: Props): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const groups = useMemo(() => groupMarks(marks, area), [marks, area]);
  if (groups.length === 0) {
    return null;
  }
  return (
    <ul
      className={styles.list}
      style={{ left: area.left, top: area.top + area.height }}
      aria-label={t('time-series.annotations', 'Annotations')}
    >
      {groups.map((group) => (
        <li key={group.marks[0].key}>
          <Tooltip content={<AnnotationTexts marks={group.marks} timeZone={timeZone} />} placement="bottom" interactive>
            <button
              type="button"
              className={styles.marker}
              style={place(group)}
              aria-label={annotationName(group.marks, timeZone)}
            >
              <span className={styles.shape} style={shape(group)} />
            </button>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function place({ left, width }: MarkGroup): React.CSSProperties {
  return width > 0 ? { left, width } : { left: left - TRIANGLE / 2, width: TRIANGLE };
}

function shape({ width, marks: [{ color }] }: MarkGroup): React.CSSProperties {
  return { background: color, clipPath: width > 0 ? undefined : 'polygon(50% 0, 100% 100%, 0 100%)' };
}

const getStyles = () => ({
  list: css({ position: 'absolute', width: 0, height: 0, margin: 0, padding: 0, listStyle: 'none', zIndex: 2 }),
  marker: css({
    position: 'absolute',
    top: 0,
    height: HEIGHT,
    padding: 0,
    border: 'none',
    background: 'none',
    // A small mark, but the place to aim at is not.
    '&::after': { content: '""', position: 'absolute', inset: '-2px -3px -8px' },
  }),
  shape: css({ position: 'absolute', inset: 0 }),
});
