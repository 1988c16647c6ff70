import { useTheme2 } from '@grafana/ui';
import { useCallback, useMemo } from 'react';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useDrawHook } from '../../ui/plot/useDrawHook';
import { drawChosen } from './drawChosen';
import { useLinked } from './linked';
import { sampleRuns } from './sampleRuns';

/** Marks on a plot over time what was chosen in another view: samples in a box, an incident. */
export function useChosenOnTime(config: UPlotConfigBuilder, time: Float64Array): void {
  const { inBox, incident } = useLinked();
  const theme = useTheme2();
  const interval = useMemo(() => typicalStep(time), [time]);
  const draw = useCallback(
    (plot: Plot) => {
      const chosen = incident ? [[incident.start, incident.end] as const] : [];
      drawChosen(plot, { runs: [...sampleRuns(inBox), ...chosen], time, interval }, theme);
    },
    [inBox, incident, time, interval, theme]
  );
  useDrawHook(config, 'above', draw);
}
