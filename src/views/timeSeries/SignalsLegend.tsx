import { LegendDisplayMode } from '@grafana/schema';
import { PanelContextProvider, useTheme2, VizLegend } from '@grafana/ui';
import React from 'react';
import type { ViewProps } from '../../session/viewProps';
import { legendItems } from './legendItems';
import type { SignalMarkers } from './markers/markers';
import type { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useMarkersContext } from './markers/useMarkersContext';

interface Props extends Pick<ViewProps, 'prepared' | 'options' | 'onOptionsChange'> {
  markers: readonly SignalMarkers[];
  config: UPlotConfigBuilder;
}

/**
 * The legend: a click on a signal shows it alone, as everywhere in Grafana (kept as an override, with its unit and
 * colour); a click on its anomalies shows or hides its markers.
 */
export function SignalsLegend({ prepared, options, onOptionsChange, markers, config }: Props): React.JSX.Element {
  const theme = useTheme2();
  const context = useMarkersContext(markers, options, onOptionsChange);
  const { calcs, placement, displayMode, sortBy, sortDesc, limit } = options.legend;
  const isTable = displayMode === LegendDisplayMode.Table;
  return (
    <PanelContextProvider value={context}>
      <VizLegend
        items={legendItems({ prepared, markers, config, calcs, isTable, theme })}
        placement={placement}
        displayMode={displayMode}
        sortBy={sortBy}
        sortDesc={sortDesc}
        limit={limit}
        isSortable
      />
    </PanelContextProvider>
  );
}
