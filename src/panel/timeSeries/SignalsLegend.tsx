import { VizLegendOptions } from '@grafana/schema';
import { PanelContext, PanelContextProvider, usePanelContext, useTheme2, VizLegend } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { legendItems } from './legendItems';
import type { SignalMarkers } from './markers';
import type { UPlotConfigBuilder } from './plotLibrary';

interface Props {
  prepared: PreparedSamples;
  markers: readonly SignalMarkers[];
  config: UPlotConfigBuilder;
  legend: VizLegendOptions;
  /** Called with the name of the signal whose markers are to be shown or hidden. */
  onToggleMarkers: (signal: string) => void;
}

/**
 * The legend: a click on a signal shows it alone, as everywhere in Grafana (kept as an override, with its unit and
 * colour); a click on its anomalies shows or hides its markers.
 */
export function SignalsLegend({ prepared, markers, config, legend, onToggleMarkers }: Props): React.JSX.Element {
  const theme = useTheme2();
  const context = useMarkerToggles(markers, onToggleMarkers);
  const items = legendItems(prepared, markers, config, legend.calcs, theme);
  return (
    <PanelContextProvider value={context}>
      <VizLegend
        items={items}
        placement={legend.placement}
        displayMode={legend.displayMode}
        sortBy={legend.sortBy}
        sortDesc={legend.sortDesc}
        limit={legend.limit}
        isSortable
      />
    </PanelContextProvider>
  );
}

/** Grafana knows the signals, but not their markers: toggles of markers are caught on their way to it. */
function useMarkerToggles(markers: readonly SignalMarkers[], onToggleMarkers: (signal: string) => void): PanelContext {
  const context = usePanelContext();
  return useMemo(
    () => ({
      ...context,
      onToggleSeriesVisibility: (label, mode) => {
        const marker = markers.find((candidate) => candidate.label === label);
        if (marker) {
          onToggleMarkers(marker.name);
        } else {
          context.onToggleSeriesVisibility?.(label, mode);
        }
      },
    }),
    [context, markers, onToggleMarkers]
  );
}
