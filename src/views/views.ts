import type { ComponentType } from 'react';
import type { View } from '../options/options';
import { IncidentsView } from './incidents/IncidentsView';
import { LanesView } from './lanes/LanesView';
import { ScatterView } from './scatter/ScatterView';
import { TimeSeriesView } from './timeSeries/TimeSeriesView';
import type { ViewProps } from '../session/viewProps';

/** A new view is a component and a line here (and in `View` and the options form). */
export const views: Readonly<Record<View, ComponentType<ViewProps>>> = {
  timeSeries: TimeSeriesView,
  lanes: LanesView,
  scatter: ScatterView,
  incidents: IncidentsView,
};
