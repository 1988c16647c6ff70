import { useLayoutEffect, useRef } from 'react';
import { Plot, UPlotConfigBuilder } from '../plot/plotLibrary';
import { SampleSpan } from '../text/sampleSpan';
import { PointGroup } from './groupPoints';
import { spanOfBox } from './spanOfBox';

/** A box smaller than this was not drawn on purpose, CSS pixels. */
const MINIMUM = 5;

interface Props {
  config: UPlotConfigBuilder;
  groups: readonly PointGroup[];
  /** Gets the first and the last sample within the box. */
  onSelect: (span: SampleSpan) => void;
}

/** A box drawn around points asks when that was. */
export function TimeBrush({ config, groups, onSelect }: Props): null {
  const latest = useRef({ groups, onSelect });

  useLayoutEffect(() => {
    latest.current = { groups, onSelect };
  }, [groups, onSelect]);

  useLayoutEffect(() => {
    config.addHook('setSelect', (plot) => {
      const span = selectedSpan(plot, latest.current.groups);
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      if (span) {
        latest.current.onSelect(span);
      }
    });
  }, [config]);

  return null;
}

function selectedSpan(plot: Plot, groups: readonly PointGroup[]): SampleSpan | undefined {
  const { left, top, width, height } = plot.select;
  if (width < MINIMUM || height < MINIMUM) {
    return undefined;
  }
  return spanOfBox(groups, {
    x: [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')],
    y: [plot.posToVal(top + height, 'y'), plot.posToVal(top, 'y')],
  });
}
