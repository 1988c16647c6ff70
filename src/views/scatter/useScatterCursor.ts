import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useLayoutEffect, useRef } from 'react';
import { useLinked } from '../linked/linked';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import type { PointGroup } from './groupPoints';

/** Diameter of the ring, CSS pixels. */
const RING = 16;

interface Points {
  /** Values of all samples on the axes. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** What the plot was given: series 1 + i is group i. */
  readonly drawn: readonly PointGroup[];
}

/** Tells the panel's other views which point is under the pointer, and rings the one that is pointed at there. */
export function useScatterCursor(config: UPlotConfigBuilder, points: Points): void {
  const { hover } = useLinked();
  const { ring: ringClass } = useStyles2(getStyles);
  const newest = useRef(points);

  useLayoutEffect(() => {
    newest.current = points;
  });

  useLayoutEffect(() => {
    let plot: Plot | undefined;
    const ring = document.createElement('div');
    ring.className = ringClass;
    ring.hidden = true;
    config.addHook('init', (made) => {
      plot = made;
      plot.over.appendChild(ring);
    });
    config.addHook('destroy', () => {
      plot = undefined;
    });
    config.addHook('setLegend', ({ cursor }) => {
      hover.next({ at: 'scatter', sample: sampleUnder(cursor.idxs, newest.current.drawn) });
    });
    const subscription = hover.subscribe(({ at, sample }) => {
      const place =
        plot && at !== 'scatter' && sample !== undefined ? placeOf(plot, newest.current, sample) : undefined;
      ring.hidden = place === undefined;
      ring.style.transform = place ? `translate(${place.left}px, ${place.top}px)` : '';
    });
    return () => subscription.unsubscribe();
  }, [config, hover, ringClass]);
}

function sampleUnder(indices: Plot['cursor']['idxs'], drawn: readonly PointGroup[]): number | undefined {
  const series = indices?.findIndex((index, i) => i > 0 && index != null) ?? -1;
  const index = indices?.[series];
  return index == null ? undefined : drawn[series - 1].samples[index];
}

/** None if the sample has no value on an axis, or is outside the plot. */
function placeOf(plot: Plot, { x, y }: Points, sample: number): { left: number; top: number } | undefined {
  const left = plot.valToPos(x[sample], 'x');
  const top = plot.valToPos(y[sample], 'y');
  const isInside = left >= 0 && left <= plot.over.clientWidth && top >= 0 && top <= plot.over.clientHeight;
  return isInside ? { left: left - RING / 2, top: top - RING / 2 } : undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  ring: css({
    position: 'absolute',
    width: RING,
    height: RING,
    border: `2px solid ${theme.colors.text.maxContrast}`,
    borderRadius: '50%',
    pointerEvents: 'none',
  }),
});
