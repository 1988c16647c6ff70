import { VizLayout } from '@grafana/ui';
import React, { useMemo } from 'react';
import { Later } from '../../session/turns/Later';
import { drawnWhenUpToDate } from '../../session/turns/drawnWhenUpToDate';
import { useSteps } from '../../session/useSteps';
import type { ViewProps } from '../../session/viewProps';
import { isLow, isVeryLow } from '../layout/lowView';
import { type DrawnRows, drawnRowsSteps } from './lines/drawnRows';
import { MarkersList } from './markers/MarkersList';
import { OutsideRange } from './OutsideRange';
import { PlotWithLane } from './PlotWithLane';
import { SignalsLegend } from './SignalsLegend';
import { isDrawnWhole } from './lines/thinRows';
import { useOverlays } from './useOverlays';
import { usePlot } from './lines/usePlot';

/** In a narrower view the signals' own entries need the room that the markers' would take, CSS pixels. */
const MARKERS_LEGEND_WIDTH = 440;

/** Signals over time in Grafana's look, anomalous samples in red, incidents shaded. */
export function TimeSeriesView(props: ViewProps): React.JSX.Element | null {
  const { prepared, detection, timeRange } = props;
  const input = useMemo(() => ({ prepared, detection, timeRange }), [prepared, detection, timeRange]);
  const { result: drawn } = useSteps(input, isDrawnWhole(prepared.samples.time.length), drawnRowsSteps);
  return drawn ? (
    <DrawnTimeSeries {...props} {...drawn.input} drawn={drawn} isUpToDate={drawn.input === input} />
  ) : null;
}

/** Up to date once the rows of the newest samples and verdict are there. */
const DrawnTimeSeries = drawnWhenUpToDate(SignalsOnTime);

function SignalsOnTime({ drawn, ...props }: ViewProps & { drawn: DrawnRows }): React.JSX.Element {
  const { prepared, detection, options, width, height, timeRange, timeZone } = props;
  const overlays = useOverlays(props, drawn);
  const { config, data } = usePlot({
    ...drawn,
    timeRange,
    timeZone,
    paddingTop: overlays.paddingTop,
    hasTimeAxis: !isVeryLow(height),
  });
  const { legend } = options;
  const legendElement =
    legend.showLegend && !isLow(height) ? (
      <VizLayout.Legend placement={legend.placement} width={legend.width}>
        <SignalsLegend {...props} markers={width < MARKERS_LEGEND_WIDTH ? [] : overlays.markers} config={config} />
      </VizLayout.Legend>
    ) : null;

  return (
    <>
      <VizLayout width={width} height={height} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <PlotWithLane
            config={config}
            data={data}
            drawn={drawn}
            overlays={overlays}
            view={{ ...props, width: plotWidth, height: plotHeight }}
          />
        )}
      </VizLayout>
      <OutsideRange {...props} />
      {detection && (
        <Later>
          <MarkersList
            samples={prepared.samples}
            markers={overlays.markers}
            incidents={overlays.onTime.incidents}
            timeZone={timeZone}
          />
        </Later>
      )}
    </>
  );
}
