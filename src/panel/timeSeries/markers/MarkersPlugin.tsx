import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import { drawMarkers } from './drawMarkers';
import type { SignalMarkers } from './markers';
import type { Plot, UPlotConfigBuilder } from '../../plot/plotLibrary';
import { ringColor } from '../../plot/ringColor';
import { useDrawHook } from '../../plot/useDrawHook';

interface Props {
  config: UPlotConfigBuilder;
  markers: readonly SignalMarkers[];
}

/** Draws the red markers on anomalous samples. */
export function MarkersPlugin({ config, markers }: Props): null {
  const ring = ringColor(useTheme2());
  const draw = useCallback(
    (plot: Plot) => markers.filter(({ shown }) => shown).forEach((marker) => drawMarkers(plot, marker, ring)),
    [markers, ring]
  );
  useDrawHook(config, 'above', draw);
  return null;
}
