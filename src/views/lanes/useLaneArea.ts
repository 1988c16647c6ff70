import { useEffect, useMemo, useState } from 'react';
import { useLinked } from '../linked/linked';
import type { PlotArea } from '../../ui/plot/plotArea';
import type { ViewProps } from '../../session/viewProps';

/** Room on either side of the tracks where no time series says where they begin, CSS pixels. */
const PADDING = 8;

/** Where the tracks are, CSS pixels from the left edge of the view, and which time that is. */
export interface LaneArea extends Pick<PlotArea, 'left' | 'width' | 'from' | 'to'> {
  /** A time series above has the same time axis. */
  readonly isShared: boolean;
}

/** In line with the time series of the panel if one is shown, else over the whole width. */
export function useLaneArea({ width, timeRange }: Pick<ViewProps, 'width' | 'timeRange'>): LaneArea {
  const { plotArea } = useLinked();
  const [shared, setShared] = useState(plotArea.value);
  useEffect(() => {
    const subscription = plotArea.subscribe(setShared);
    return () => subscription.unsubscribe();
  }, [plotArea]);
  return useMemo(() => {
    const own = { left: PADDING, width: Math.max(0, width - 2 * PADDING) };
    const range = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    return shared ? { ...shared, isShared: true } : { ...own, ...range, isShared: false };
  }, [shared, width, timeRange]);
}
