import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';
import { useLinked } from '../linked/linked';
import type { LaneArea } from './useLaneArea';

interface Props {
  area: LaneArea;
  time: Float64Array;
}

/** A line through all rows where another view points at. Moved without rendering: it follows the pointer. */
export function LaneCursor({ area, time }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { hover } = useLinked();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const subscription = hover.subscribe(({ at, sample }) => {
      const x = sample === undefined ? -1 : ((time[sample] - area.from) / (area.to - area.from)) * area.width;
      const isShown = at !== 'lanes' && x >= 0 && x <= area.width;
      if (line.current) {
        line.current.style.display = isShown ? 'block' : 'none';
        line.current.style.left = `${area.left + x}px`;
      }
    });
    return () => subscription.unsubscribe();
  }, [hover, area, time]);
  return <div ref={line} className={styles.line} role="presentation" />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    position: 'absolute',
    top: 0,
    bottom: 0,
    display: 'none',
    borderLeft: `1px dashed ${theme.colors.text.secondary}`,
    pointerEvents: 'none',
  }),
});
