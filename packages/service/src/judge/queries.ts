import { type ExpectationPart, expectationParts } from '@anomaly-forest/core/internal/series/expected';
import type { SignalConfig } from '../config/config';

/** A query of a watch, and what it says: the values of a signal, or a part of what is expected of it. */
export interface WatchQuery {
  readonly query: string;
  /** Index into the watch's signals. */
  readonly signal: number;
  readonly part?: ExpectationPart;
}

/** All queries of a watch: one a signal, in their order, and after them those of what is expected. */
export function queriesOf(signals: readonly SignalConfig[]): WatchQuery[] {
  const expectations = signals.flatMap(({ expectation = {} }, signal) =>
    expectationParts.flatMap((part): WatchQuery[] => {
      const query = expectation[part];
      return query === undefined ? [] : [{ query, signal, part }];
    })
  );
  return [...signals.map(({ query }, signal): WatchQuery => ({ query, signal })), ...expectations];
}
