import { useLayoutEffect, useRef } from 'react';
import type { SignalBox } from '../linked/samplesInBox';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';

/** A box smaller than this was not drawn on purpose, CSS pixels. */
const MINIMUM = 5;

interface Props {
  config: UPlotConfigBuilder;
  onSelect: (box: Omit<SignalBox, 'fields'>) => void;
}

/** A box drawn around points chooses them. */
export function BoxBrush({ config, onSelect }: Props): null {
  const latest = useRef(onSelect);

  useLayoutEffect(() => {
    latest.current = onSelect;
  }, [onSelect]);

  useLayoutEffect(() => {
    config.addHook('setSelect', (plot) => {
      const box = selectedBox(plot);
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      if (box) {
        latest.current(box);
      }
    });
  }, [config]);

  return null;
}

function selectedBox(plot: Plot): Omit<SignalBox, 'fields'> | undefined {
  const { left, top, width, height } = plot.select;
  if (width < MINIMUM || height < MINIMUM) {
    return undefined;
  }
  return {
    x: [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')],
    y: [plot.posToVal(top + height, 'y'), plot.posToVal(top, 'y')],
  };
}
