import { DashboardCursorSync, TooltipDisplayMode } from '@grafana/schema';
import { usePanelContext, useTheme2 } from '@grafana/ui';
import React, { useCallback } from 'react';
import { LinkedTime } from '../linked/LinkedTime';
import type { ViewProps } from '../../session/viewProps';
import { KeyboardCursor } from '../../ui/plot/KeyboardCursor';
import {
  EventBusPlugin,
  hoverMode,
  TimeAxisPlugin,
  TooltipPlugin2,
  UPlotConfigBuilder,
} from '../../ui/plot/plotLibrary';
import type { DrawnRows } from './lines/drawnRows';
import { sampleLinks } from '../tooltip/sampleLinks';
import { SampleTooltip } from '../tooltip/SampleTooltip';
import { tooltipRows } from '../tooltip/tooltipRows';

interface Props {
  config: UPlotConfigBuilder;
  drawn: DrawnRows;
  view: ViewProps;
}

/** Cursor shared with other panels, keyboard, drag to zoom or pan, and the tooltip: as in Grafana's own panels. */
export function InteractionPlugins({ config, drawn, view }: Props): React.JSX.Element {
  const { prepared, detection, options, timeZone, onChangeTimeRange } = view;
  const { tooltip } = options;
  const theme = useTheme2();
  const { sync, eventsScope, eventBus } = usePanelContext();
  const links = useCallback((series: number, row: number) => sampleLinks(drawn.frame.fields[series], row), [drawn]);
  return (
    <>
      <KeyboardCursor config={config} />
      <EventBusPlugin config={config} eventBus={eventBus} frame={drawn.frame} />
      <LinkedTime config={config} samples={prepared.samples} rows={drawn.samples} />
      {TimeAxisPlugin && <TimeAxisPlugin config={config} queryZoom={onChangeTimeRange} />}
      {tooltip.mode !== TooltipDisplayMode.None && (
        <TooltipPlugin2
          config={config}
          hoverMode={tooltip.mode === TooltipDisplayMode.Multi ? hoverMode.all : hoverMode.single}
          queryZoom={onChangeTimeRange}
          syncMode={sync?.() ?? DashboardCursorSync.Off}
          syncScope={eventsScope}
          maxWidth={tooltip.maxWidth}
          getDataLinks={links}
          render={(plot, rowsOfSeries, series, isPinned, _dismiss, _selected, _viaSync, dataLinks) => {
            const row = rowsOfSeries.slice(1).find((index) => index != null);
            if (row == null) {
              return null;
            }
            const sample = drawn.samples[row];
            const focused = series === null ? undefined : series - 1;
            const rows = tooltipRows({ prepared, detection, sample, sort: tooltip.sort, theme });
            const showsAll = tooltip.mode === TooltipDisplayMode.Multi;
            return (
              <SampleTooltip
                samples={prepared.samples}
                sample={sample}
                timeZone={timeZone}
                detection={detection}
                rows={showsAll ? rows : rows.filter(({ signal }) => signal === focused)}
                focused={showsAll ? focused : undefined}
                links={dataLinks}
                isPinned={isPinned}
                incidentMenu={view.incidentMenu}
                annotations={view.annotations}
                maxHeight={tooltip.maxHeight}
              />
            );
          }}
        />
      )}
    </>
  );
}
