import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { stripPath } from './stripPaths';

/** More lines are not told apart in so small a picture. */
const MAX_LINES = 4;

interface Props {
  samples: Samples;
  range: TimeSpan;
  known: readonly TimeSpan[];
  onMark: (span: TimeSpan) => void;
}

/** All signals in one small picture; dragging over it marks an incident. */
export function MarkStrip({ samples, range, known, onMark }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const [drag, setDrag] = useState<{ start: number; now: number }>();
  const { from, to } = range;
  const paths = useMemo(
    () => samples.X.columns.slice(0, MAX_LINES).map((column) => stripPath(samples.time, column, from, to)),
    [samples, from, to]
  );
  const momentAt = ({ clientX, currentTarget }: React.PointerEvent<SVGSVGElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return from + (to - from) * Math.min(1, Math.max(0, (clientX - left) / width));
  };
  const marking = drag && spanOf(drag.start, drag.now);
  return (
    <svg
      className={styles.strip}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('replay.strip', 'Signals in this time range. Drag to mark a known incident.')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ start: momentAt(event), now: momentAt(event) });
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, now: momentAt(event) })}
      onPointerUp={() => {
        if (marking && marking.to > marking.from) {
          onMark(marking);
        }
        setDrag(undefined);
      }}
    >
      {[...known, ...(marking ? [marking] : [])].map((span) => (
        <rect
          key={`${span.from} ${span.to}`}
          className={styles.known}
          x={(span.from - from) / (to - from)}
          y={0}
          width={(span.to - span.from) / (to - from)}
          height={1}
        />
      ))}
      {paths.map((path, i) => (
        <path key={i} className={styles.line} d={path} />
      ))}
    </svg>
  );
}

function spanOf(a: number, b: number): TimeSpan {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({
    width: '100%',
    height: theme.spacing(10),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    cursor: 'crosshair',
    touchAction: 'none',
  }),
  line: css({ fill: 'none', stroke: theme.colors.text.secondary, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' }),
  // A moment is as wide as a hair, and still has to be seen.
  known: css({
    fill: theme.colors.error.transparent,
    stroke: theme.colors.error.main,
    strokeWidth: 1,
    vectorEffect: 'non-scaling-stroke',
  }),
});
