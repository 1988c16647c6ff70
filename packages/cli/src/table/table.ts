import type { Notice } from '@anomaly-forest/core/internal/detection';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';

/** One line of a table, or one object of a list. */
export interface Row {
  /** Counted from 1, as an editor does; a cell in quotes may go over several lines. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table of texts, before anything is known of what they mean. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  /** What stands between cells; `undefined` where there is nothing to split. */
  readonly delimiter?: string;
}

/** Texts that tell series apart, such as `service`. */
export type Labels = Readonly<Record<string, string>>;

/** One series of numbers. */
export interface Column {
  /** Unique among the columns. */
  readonly name: string;
  /** NaN = missing. */
  readonly values: Float64Array;
  /** Grafana's id of the unit, where names or cells tell it. */
  readonly unit?: string;
  /** None where the columns of a table are the series. */
  readonly labels?: Labels;
  /** The name without what the labels say. */
  readonly measure?: string;
  /** A name that was given to the series as a whole. */
  readonly title?: string;
}

/** Time series, read from a file or an answer. */
export interface TableData {
  /** Epoch milliseconds; in the file's order where `rowOf` is absent. */
  readonly time: Float64Array;
  /** Values parallel to `time`. */
  readonly columns: readonly Column[];
  /** The place in `time` of each row of the file, where several rows share one. */
  readonly rowOf?: Int32Array;
  readonly notices: readonly Notice[];
}

/** What cannot be read from a table itself. */
export interface TableOptions {
  /** Zone of times that name none: `UTC` (default) or a name such as `Europe/Berlin`. */
  readonly timeZone?: string;
  /** How dates such as 01/02/2026 are meant. */
  readonly dateOrder?: DateOrder;
  /** Columns that are labels, whatever they hold. */
  readonly labels?: readonly string[];
}

/** The order of day and month in a date. */
export type DateOrder = 'day-first' | 'month-first';

/** The content is no such table; the message says where, what was got and what is expected. */
export class InvalidTable extends Error {}

/** A cell as part of a sentence. */
export function shown(cell: string): string {
  return cell === '' ? '' : nameInSentence(cell);
}

/** What stands for a value that is not there, in spreadsheets, databases and programs. */
export function isBlank(cell: string): boolean {
  return /^(|-|--|–|—|nan|null|na|n\/a|#n\/a|none|undefined|\\n)$/i.test(cell);
}
