import { useLayoutEffect, useRef } from 'react';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useLinked } from './linked';

/** Off the plot: hides the cursor. */
const AWAY = { left: -10, top: -10 };

/** The cursor of a plot over time follows what is pointed at in the panel's other views, and leads them. */
export function useTimeCursor(config: UPlotConfigBuilder, time: Float64Array, rows: Int32Array): void {
  const { hover } = useLinked();
  const newest = useRef({ time, rows });

  useLayoutEffect(() => {
    newest.current = { time, rows };
  }, [time, rows]);

  useLayoutEffect(() => {
    let plot: Plot | undefined;
    let isFollowing = false;
    config.addHook('init', (made) => {
      plot = made;
    });
    config.addHook('destroy', () => {
      plot = undefined;
    });
    config.addHook('setLegend', ({ cursor }) => {
      if (!isFollowing) {
        const row = cursor.idxs?.find((index) => index != null);
        hover.next({ at: 'timeSeries', sample: row == null ? undefined : newest.current.rows[row] });
      }
    });
    const subscription = hover.subscribe(({ at, sample }) => {
      if (!plot || at === 'timeSeries' || at === 'dashboard') {
        return; // Grafana's own plugins follow the dashboard.
      }
      isFollowing = true;
      follow(plot, sample === undefined ? undefined : newest.current.time[sample]);
      isFollowing = false;
    });
    return () => subscription.unsubscribe();
  }, [config, hover]);
}

function follow(plot: Plot, moment: number | undefined): void {
  // As with a cursor that follows another panel's: the tooltip belongs to where the pointer is.
  plot.cursor.event = undefined;
  const left = moment === undefined ? -1 : plot.valToPos(moment, 'x');
  const isVisible = left >= 0 && left <= plot.over.clientWidth;
  plot.setCursor(isVisible ? { left, top: plot.over.clientHeight / 2 } : AWAY);
}
