import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import { MAX_SERIES, MAX_VALUES } from '../../promql/splitLabels';

/** A label that a query could be split by. */
export interface SplitLabel {
  readonly name: string;
  readonly nValues: number;
  /** Series in the answer to one query. */
  readonly nSeries: number;
  /** Queries that a split by it takes. */
  readonly nQueries: number;
  /** Why it is not asked for, as one sentence. */
  readonly problem?: string;
}

/** A label, or why it is not asked for: it has too many values. */
export function labelOrProblem(name: string, nValues: number, nBuckets: number, nQueries: number): SplitLabel {
  const nSeries = nValues * nBuckets;
  const number = numberFormat();
  if (nValues > MAX_VALUES || nSeries > MAX_SERIES) {
    const problem = t('cause.too-many', 'has {{nValues}} values: at most {{most}} are queried', {
      nValues: number.format(nValues),
      most: number.format(Math.min(MAX_VALUES, Math.floor(MAX_SERIES / nBuckets))),
    });
    return { name, nValues, nSeries, nQueries, problem };
  }
  return { name, nValues, nSeries, nQueries };
}
