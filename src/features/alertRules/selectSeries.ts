import type { Labels } from '@grafana/data';

/**
 * PromQL for the one series of an expression that has these labels, whatever the expression: joined with a series made of
 * nothing but the labels. A label that the series lacks, while others have it, is asked to be empty.
 *
 * @param names - labels that tell the expression's series apart; none if there is only one
 */
export function selectSeries(expression: string, names: readonly string[], labels: Labels = {}): string {
  if (names.length === 0) {
    return expression;
  }
  const wanted = names.reduce((vector, name) => {
    // In a replacement, `$1` would be a part of what was matched.
    const value = JSON.stringify((labels[name] ?? '').replace(/\$/g, '$$$$'));
    return `label_replace(${vector}, "${name}", ${value}, "", "")`;
  }, 'vector(1)');
  return `(${expression}) and on (${names.join(', ')}) ${wanted}`;
}

/** The labels that are not the same in all series. */
export function tellingLabels(series: ReadonlyArray<Labels | undefined>): string[] {
  const names = new Set(series.flatMap((labels) => Object.keys(labels ?? {})));
  return [...names].filter((name) => new Set(series.map((labels) => labels?.[name] ?? '')).size > 1);
}
