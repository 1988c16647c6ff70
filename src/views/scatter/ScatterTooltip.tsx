import { DataFrame, LinkModel } from '@grafana/data';
import { TooltipDisplayMode } from '@grafana/schema';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { hoverMode, TooltipPlugin2, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { sampleLinks } from '../tooltip/sampleLinks';
import { SampleTooltip } from '../tooltip/SampleTooltip';
import { tooltipRows } from '../tooltip/tooltipRows';
import { ViewProps } from '../../session/viewProps';
import { PointGroup } from './groupPoints';

interface Props {
  config: UPlotConfigBuilder;
  groups: readonly PointGroup[];
  view: ViewProps;
}

/** What happened at the sample under the pointer; a click keeps it open, with the data links of all signals. */
export function ScatterTooltip({ config, groups, view }: Props): React.JSX.Element | null {
  const { prepared, detection, options, timeZone } = view;
  const { mode, sort, maxWidth, maxHeight } = options.tooltip;
  const theme = useTheme2();
  if (mode === TooltipDisplayMode.None) {
    return null;
  }
  return (
    <TooltipPlugin2
      config={config}
      hoverMode={hoverMode.nearest}
      maxWidth={maxWidth}
      getDataLinks={(series, point) => linksOf(prepared.frame, groups[series - 1].samples.at(point))}
      render={(_plot, points, series, isPinned, _dismiss, _selected, _viaSync, links) => {
        const point = series === null ? null : points[series];
        if (series === null || point == null) {
          return null;
        }
        const sample = groups[series - 1].samples[point];
        return (
          <SampleTooltip
            samples={prepared.samples}
            sample={sample}
            timeZone={timeZone}
            detection={detection}
            rows={tooltipRows({ prepared, detection, sample, sort, theme })}
            links={links}
            isPinned={isPinned}
            incidentMenu={view.incidentMenu}
            maxHeight={maxHeight}
          />
        );
      }}
    />
  );
}

/** The links of all signals; none for a label without points. */
function linksOf({ fields }: DataFrame, sample?: number): LinkModel[] {
  return sample === undefined ? [] : fields.flatMap((field) => sampleLinks(field, sample));
}
