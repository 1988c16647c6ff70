import { isDate, isDateOnly, looksLikeEpoch, MAX_TIMES_EXAMINED, timeOfDay } from '../csvTime';
import { isBlank, Table } from './table';

/** Where the times of a table stand. */
export interface TimePlace {
  readonly column: number;
  /** A second column with the time of day, where the first one holds the date only. */
  readonly ofDay?: number;
}

/** What a column of times is called, in the languages of the panel. */
const timeName =
  /^[@_]?(date[ _-]?time|time[ _-]?stamp|time|date|ts|t|when|epoch|day|zeit|zeitstempel|datum|heure|horodatage|fecha|hora|fecha y hora)([ _-]?\(?(utc|gmt|iso|unix|epoch|s|sec|seconds|ms|millis|us|µs|micros|ns|nanos)\)?)?$/i;

/**
 * Finds the column of times by name and content: a date in a column that is called time, a date elsewhere, numbers in
 * a column that is called time, numbers that rise like epoch times; the first column if nothing else tells.
 */
export function findTime(table: Table): TimePlace {
  const ranks = table.header.cells.map((name, i) => rankOf(name, i, valuesOf(table, i)));
  const column = Math.max(0, ranks.indexOf(Math.max(...ranks)));
  const dates = valuesOf(table, column);
  if (dates.length === 0 || !dates.every(isDateOnly)) {
    return { column };
  }
  const ofDay = table.header.cells.findIndex((_, i) => {
    const values = i === column ? [] : valuesOf(table, i);
    return values.length > 0 && values.every((value) => timeOfDay.test(value));
  });
  return ofDay < 0 ? { column } : { column, ofDay };
}

function rankOf(name: string, column: number, values: readonly string[]): number {
  const isNamed = timeName.test(name.trim());
  const nDates = values.filter(isDate).length;
  if (nDates > 0 && 2 * nDates >= values.length) {
    return isNamed ? 5 : 4;
  }
  const numbers = values.map(Number);
  const areNumbers = values.length > 0 && numbers.every((value) => !Number.isNaN(value));
  if (isNamed) {
    return areNumbers ? 3 : 1;
  }
  return areNumbers && looksLikeEpoch(numbers) ? 2 : column === 0 ? 0.5 : 0;
}

function valuesOf({ rows }: Table, column: number): string[] {
  return rows.slice(0, MAX_TIMES_EXAMINED).flatMap(({ cells }) => {
    const cell = cells[column] ?? '';
    return isBlank(cell) ? [] : [cell];
  });
}
