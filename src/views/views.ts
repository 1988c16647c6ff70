import { type ComponentType, lazy } from 'react';
import type { View } from '../options/options';
import { IncidentsView } from './incidents/IncidentsView';
import { LanesView } from './lanes/LanesView';
import { TimeSeriesView } from './timeSeries/TimeSeriesView';
import type { ViewProps } from '../session/viewProps';

/** Chosen by few panels and a sixth of the panel's code: loaded when a panel shows it. */
const ScatterView = lazy(() => import('./scatter/ScatterView').then((module) => ({ default: module.ScatterView })));

/** A new view is a component and a line here (and in `View` and the options form). */
export const views: Readonly<Record<View, ComponentType<ViewProps>>> = {
  timeSeries: TimeSeriesView,
  lanes: LanesView,
  scatter: ScatterView,
  incidents: IncidentsView,
};
