import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, VizLayout } from '@grafana/ui';
import React from 'react';
import { typicalStep } from '../../detection/incidents';
import { countLabels } from '../labels/countLabels';
import { LabelCountList } from '../labels/LabelCountList';
import { KeyboardPlugin, UPlotChart } from '../plot/plotLibrary';
import { rangeAround, SampleSpan } from '../text/sampleSpan';
import { ViewProps } from '../viewProps';
import { PointsList } from './PointsList';
import { ScatterTooltip } from './ScatterTooltip';
import { TimeBrush } from './TimeBrush';
import { useScatter } from './useScatter';

/** One line of text above the plot, CSS pixels. */
const NOTICE_HEIGHT = 24;

/** One signal against another: where the anomalies lie among the normal samples. A box around some zooms to their time. */
export function ScatterView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, options, width, height, timeRange, onChangeTimeRange } = props;
  const { time } = prepared.samples;
  const { legend } = options;
  const { config, data, groups, drawn, title, notice } = useScatter(props);
  const styles = useStyles2(getStyles);
  const counts = countLabels(detection?.labels ?? new Int8Array(time.length));
  const zoomTo = (span: SampleSpan) =>
    onChangeTimeRange(rangeAround(span, time, typicalStep(time), timeRange.to.valueOf()));
  const legendElement = legend.showLegend ? (
    <VizLayout.Legend placement={legend.placement} width={legend.width}>
      <LabelCountList counts={counts} />
    </VizLayout.Legend>
  ) : null;
  return (
    <>
      {notice !== undefined && <p className={styles.notice}>{notice}</p>}
      <VizLayout width={width} height={height - (notice === undefined ? 0 : NOTICE_HEIGHT)} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <UPlotChart config={config} data={data} width={plotWidth} height={plotHeight}>
            <KeyboardPlugin config={config} />
            <TimeBrush config={config} groups={groups} onSelect={zoomTo} />
            <ScatterTooltip config={config} groups={drawn} view={props} />
          </UPlotChart>
        )}
      </VizLayout>
      <PointsList title={title} groups={groups} time={time} />
    </>
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
