/** The side of a limit that raises an alert. */
export type LimitSide = 'above' | 'below';

/** One query of a panel as an alert rule sees it: any of its series may cross the limit. */
export interface AlertSource {
  /** The highest value of its series at each sample; NaN where none has one. */
  readonly highest: Float64Array;
  /** The lowest one. */
  readonly lowest: Float64Array;
}

/** A query's value above or below a number, in the query's own unit. */
export interface Limit {
  /** Index into the sources. */
  readonly source: number;
  readonly side: LimitSide;
  readonly value: number;
}

/** The form of rule that any alerting can run: one limit, or two at the same time, for so many samples in a row. */
export interface PlainRule {
  /** All of them have to be crossed. */
  readonly limits: readonly Limit[];
  /** Samples in a row, 1 or more. */
  readonly persistence: number;
}

/** The series of one query, as columns of samples, as a rule sees them. */
export function sourceOf(columns: readonly Float64Array[]): AlertSource {
  return { highest: extreme(columns, (a, b) => a > b), lowest: extreme(columns, (a, b) => a < b) };
}

/** The first value that beats the others at each sample; NaN beats nothing and is beaten by everything. */
function extreme(columns: readonly Float64Array[], beats: (a: number, b: number) => boolean): Float64Array {
  return columns[0].map((_, i) =>
    columns.reduce((best, { [i]: value }) => (Number.isNaN(best) || beats(value, best) ? value : best), NaN)
  );
}

/** A source's values turned so that larger is further beyond a limit on that side. */
export function towards(side: LimitSide, { highest, lowest }: AlertSource): Float64Array {
  return side === 'above' ? highest : lowest.map((value) => -value);
}
