import { useEffect, useMemo, useState } from 'react';
import { useLinked } from '../linked/linked';
import type { PlotArea } from '../../ui/plot/plotArea';
import type { ViewProps } from '../../session/viewProps';

/** Room on either side of the tracks where no time series says where they begin, CSS pixels. */
const PADDING = 8;

/** Room for names left of the tracks where rows are too low for names above them, CSS pixels. */
const GUTTER = 96;

/** Where the tracks are, CSS pixels from the left edge of the view, and which time that is. */
export interface LaneArea extends Pick<PlotArea, 'left' | 'width' | 'from' | 'to'> {
  /** A time series above has the same time axis. */
  readonly isShared: boolean;
}

/**
 * In line with the time series of the panel if one is shown, else over the whole width.
 *
 * @param namesBeside whether names stand left of the tracks, where no time series makes room for them
 */
export function useLaneArea(
  { width, timeRange }: Pick<ViewProps, 'width' | 'timeRange'>,
  namesBeside: boolean
): LaneArea {
  const { plotArea } = useLinked();
  const [shared, setShared] = useState(plotArea.value);
  useEffect(() => {
    const subscription = plotArea.subscribe(setShared);
    return () => subscription.unsubscribe();
  }, [plotArea]);
  return useMemo(() => {
    const left = namesBeside ? GUTTER : PADDING;
    const own = { left, width: Math.max(0, width - left - PADDING) };
    const range = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    return shared ? { ...shared, isShared: true } : { ...own, ...range, isShared: false };
  }, [shared, width, namesBeside, timeRange]);
}
