import { LoadingState, PanelData } from '@grafana/data';
import type { Notice } from '../detection/detection';

/** Why there is nothing to draw, as one sentence: the query's own error is nearer to the cause than its empty result. */
export function explainNoSamples(data: PanelData, warning: string): string {
  const failure = queryFailure(data);
  if (failure !== undefined) {
    return `The query failed: ${failure}`;
  }
  return data.state === LoadingState.Loading && data.series.length === 0 ? 'Loading data' : warning;
}

/** Grafana keeps showing the last good data when a query fails; whoever looks at it should know. */
export function queryNotices(data: PanelData): Notice[] {
  const failure = queryFailure(data);
  return failure === undefined
    ? []
    : [{ level: 'warning', text: `The query failed, what is shown may be old or incomplete: ${failure}` }];
}

function queryFailure({ state, errors = [] }: PanelData): string | undefined {
  if (state !== LoadingState.Error && errors.length === 0) {
    return undefined;
  }
  return errors[0]?.message ?? errors[0]?.data?.message ?? 'the data source gave no reason';
}

/** Says each thing once, in the given order. */
export function withoutRepeats(notices: readonly Notice[]): Notice[] {
  return notices.filter(({ text }, i) => notices.findIndex((other) => other.text === text) === i);
}
