import type { DataFrame } from '@grafana/data';
import { type PrepareResult, prepareSteps } from '../frames/prepareSamples';
import { type StepsState, useSteps } from './useSteps';

/** Up to so many values reading takes a few milliseconds. */
const MAX_VALUES_AT_ONCE = 50_000;

/** How many values a query returned. */
export function countValues(series: readonly DataFrame[]): number {
  return series.reduce((n, { fields }) => fields.reduce((m, { values }) => m + values.length, n), 0);
}

/** The samples of a query's frames (compared by identity): of few at once, of many in the background. */
export function useSamples(series: DataFrame[]): StepsState<PrepareResult> {
  return useSteps(series, countValues(series) <= MAX_VALUES_AT_ONCE, prepareSteps);
}
