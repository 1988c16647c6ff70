import { VizLayout } from '@grafana/ui';
import React from 'react';
import { countLabels } from '../labels/countLabels';
import { LabelCountList } from '../labels/LabelCountList';
import { useLinked } from '../linked/linked';
import { KeyboardPlugin, UPlotChart } from '../plot/plotLibrary';
import type { ViewProps } from '../viewProps';
import { BoxBrush } from './BoxBrush';
import type { ChosenAxes } from './chooseAxes';
import { LinkedScatter } from './LinkedScatter';
import { PointsList } from './PointsList';
import { RegionLegend } from './region/RegionLegend';
import { RegionPlugin } from './region/RegionPlugin';
import { ScatterTooltip } from './ScatterTooltip';
import { useScatter } from './useScatter';

interface Props extends ViewProps {
  axes: ChosenAxes;
}

/** One pair of signals, the forest behind it. A box around some points chooses them. */
export function ScatterPlot({ axes, ...props }: Props): React.JSX.Element {
  const { prepared, detection, options, width, height } = props;
  const { time } = prepared.samples;
  const { legend, showRegion } = options;
  const { config, data, groups, drawn, title } = useScatter(props, axes);
  const { onBox } = useLinked();
  const counts = countLabels(detection?.labels ?? new Int8Array(time.length));
  const legendElement = legend.showLegend ? (
    <VizLayout.Legend placement={legend.placement} width={legend.width}>
      <LabelCountList counts={counts} />
      {detection && showRegion && <RegionLegend verdict={detection.verdict} offset={detection.offset} />}
    </VizLayout.Legend>
  ) : null;
  return (
    <>
      <VizLayout width={width} height={height} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <UPlotChart config={config} data={data} width={plotWidth} height={plotHeight}>
            <KeyboardPlugin config={config} />
            <RegionPlugin config={config} axes={axes} view={props} />
            <BoxBrush config={config} onSelect={(box) => onBox({ ...box, fields: [axes.x, axes.y] })} />
            <LinkedScatter {...{ config, prepared, detection, axes, drawn }} />
            <ScatterTooltip config={config} groups={drawn} view={props} />
          </UPlotChart>
        )}
      </VizLayout>
      <PointsList title={title} groups={groups} time={time} />
    </>
  );
}
