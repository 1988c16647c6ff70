import type { DataFrame } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import { drawMarkers } from './drawMarkers';
import type { SignalMarkers } from './markers';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { ringColor } from '../../../ui/plot/ringColor';
import { useDrawHook } from '../../../ui/plot/useDrawHook';

interface Props {
  config: UPlotConfigBuilder;
  /** Whose rows the markers name. */
  frame: DataFrame;
  markers: readonly SignalMarkers[];
}

/** Draws the red markers on anomalous samples. */
export function MarkersPlugin({ config, frame, markers }: Props): null {
  const ring = ringColor(useTheme2());
  const draw = useCallback(
    (plot: Plot) => markers.filter(({ shown }) => shown).forEach((marker) => drawMarkers(plot, frame, marker, ring)),
    [frame, markers, ring]
  );
  useDrawHook(config, 'above', draw);
  return null;
}
