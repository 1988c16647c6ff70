import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, VizLayout } from '@grafana/ui';
import React, { useMemo } from 'react';
import { countLabels } from '../labels/countLabels';
import { isLow } from '../layout/lowView';
import { LabelCountList } from '../labels/LabelCountList';
import { seenLabels } from '../labels/seenLabels';
import { useLinked } from '../linked/linked';
import { KeyboardCursor } from '../../ui/plot/KeyboardCursor';
import { UPlotChart } from '../../ui/plot/plotLibrary';
import type { ViewProps } from '../../session/viewProps';
import { BoxBrush } from './BoxBrush';
import type { ChosenAxes } from './chooseAxes';
import { LinkedScatter } from './LinkedScatter';
import { PointsList } from './PointsList';
import { RegionLegend } from './region/RegionLegend';
import { RegionPlugin } from './region/RegionPlugin';
import { ScatterTooltip } from './ScatterTooltip';
import { useScatter } from './useScatter';

/** A smaller view, CSS pixels, needs the room for its points. */
const LEGEND_ROOM = { width: 460, height: 190 };

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
  const styles = useStyles2(getStyles);
  const hasRoom = width >= LEGEND_ROOM.width && height >= LEGEND_ROOM.height;
  const counts = useMemo(
    () => countLabels(detection ? seenLabels(detection) : new Int8Array(time.length)),
    [detection, time]
  );
  const legendElement =
    legend.showLegend && !isLow(height) ? (
      <VizLayout.Legend placement={legend.placement} width={legend.width}>
        <div className={styles.legend}>
          <LabelCountList counts={counts} isNumbered={detection?.verdict === 'classic'} />
          {detection && showRegion && hasRoom && <RegionLegend detection={detection} />}
        </div>
      </VizLayout.Legend>
    ) : null;
  return (
    <>
      <VizLayout width={width} height={height} legend={legendElement}>
        {(plotWidth, plotHeight) => (
          <UPlotChart config={config} data={data} width={plotWidth} height={plotHeight}>
            <KeyboardCursor config={config} />
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

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(2) }),
});
