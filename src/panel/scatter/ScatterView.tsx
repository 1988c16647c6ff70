import { css } from '@emotion/css';
import React, { useMemo } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2, VizLayout } from '@grafana/ui';
import { countLabels } from '../labels/countLabels';
import { LabelCountList } from '../labels/LabelCountList';
import { hoverMode, TooltipPlugin2, UPlotChart } from '../timeSeries/plotLibrary';
import { ViewProps } from '../viewProps';
import { prepareScatter, Scatter } from './prepareScatter';
import { SampleTooltip } from './SampleTooltip';
import { prepareScatterConfig } from './scatterConfig';

/** One line of text above the plot, CSS pixels. */
const NOTICE_HEIGHT = 24;

/** One signal against another: where the anomalies lie among the normal samples. */
export function ScatterView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, options, width, height } = props;
  const { xSignal, ySignal, legend } = options;
  const styles = useStyles2(getStyles);
  const scatter = useMemo(
    () => prepareScatter(prepared, detection, { xSignal, ySignal }),
    [prepared, detection, xSignal, ySignal]
  );
  const counts = countLabels(detection?.labels ?? new Int8Array(prepared.samples.time.length));
  return (
    <>
      {scatter.notice !== undefined && <p className={styles.notice}>{scatter.notice}</p>}
      <VizLayout
        width={width}
        height={scatter.notice === undefined ? height : height - NOTICE_HEIGHT}
        legend={
          legend.showLegend ? (
            <VizLayout.Legend placement={legend.placement}>
              <LabelCountList counts={counts} />
            </VizLayout.Legend>
          ) : null
        }
      >
        {(plotWidth, plotHeight) => <ScatterPlot {...props} scatter={scatter} width={plotWidth} height={plotHeight} />}
      </VizLayout>
    </>
  );
}

function ScatterPlot(props: ViewProps & { scatter: Scatter }): React.JSX.Element {
  const { scatter, timeZone, timeRange, width, height } = props;
  const theme = useTheme2();
  const { x, y, groups } = scatter;
  const config = useMemo(
    () => prepareScatterConfig({ x, y }, { theme, timeZone, timeRange }),
    [x, y, theme, timeZone, timeRange]
  );
  const data = useMemo((): [null, ...number[][][]] => [null, ...groups.map((group) => [group.x, group.y])], [groups]);
  return (
    <UPlotChart config={config} data={data} width={width} height={height}>
      <TooltipPlugin2
        config={config}
        hoverMode={hoverMode.nearest}
        render={(_, indices, series) => {
          const index = series === null ? null : indices[series];
          return series === null || index == null ? null : (
            <SampleTooltip {...props} sample={groups[series - 1].samples[index]} />
          );
        }}
      />
    </UPlotChart>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notice: css({
    height: NOTICE_HEIGHT,
    margin: 0,
    padding: theme.spacing(0, 0.5),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.warning.text,
  }),
});
