import { useTheme2 } from '@grafana/ui';
import { useCallback, useMemo } from 'react';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { useLinked } from '../linked/linked';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useDrawHook } from '../../ui/plot/useDrawHook';
import type { ChosenAxes } from './chooseAxes';
import { drawBox, drawRings } from './drawSelection';
import type { PointGroup } from './groupPoints';
import { useScatterCursor } from './useScatterCursor';

interface Props {
  config: UPlotConfigBuilder;
  prepared: PreparedSamples;
  detection?: Detection;
  axes: Pick<ChosenAxes, 'x' | 'y'>;
  drawn: readonly PointGroup[];
}

/** Connects the scatter plot with the other views of the panel: pointer, box, and the incident that is looked at. */
export function LinkedScatter({ config, prepared, detection, axes, drawn }: Props): null {
  const { box, incident } = useLinked();
  const theme = useTheme2();
  const { fields } = prepared.frame;
  const x = fields[axes.x].values;
  const y = fields[axes.y].values;
  const ringed = useMemo(() => {
    const { start = 0, end = -1 } = incident ?? {};
    const samples = Array.from({ length: end - start + 1 }, (_, i) => start + i);
    return samples.filter((sample) => detection?.labels[sample] === -1);
  }, [incident, detection]);
  const draw = useCallback(
    (plot: Plot) => {
      if (box && box.fields[0] === axes.x && box.fields[1] === axes.y) {
        drawBox(plot, box, theme);
      }
      drawRings(plot, { x, y }, ringed, theme);
    },
    [box, axes.x, axes.y, x, y, ringed, theme]
  );
  useDrawHook(config, 'above', draw);
  useScatterCursor(config, { x, y, drawn });
  return null;
}
