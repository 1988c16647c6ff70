import { findUnit } from './units';
import { InvalidTable, isBlank, Row, shown } from './table';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';

/**
 * How a file writes numbers: with a decimal point (`1.5`), a decimal comma (`1,5`, `1.234,5`), or with a point and commas
 * between thousands (`1,234.5`). `unclear`: there are commas, and both readings fit.
 */
export type NumberStyle = 'point' | 'comma' | 'thousands' | 'unclear';

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const infinite = /^([+-]?)inf(inity)?$/i;
const withThousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const withDecimalComma = /^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?(e[+-]?\d+)?$/i;
/** One comma and three digits behind it: five thousand, or five. */
const unclear = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const spaces = /(?<=\d)[ '\u00a0\u2009\u202f](?=\d{3}(\D|$))/g;
/** A number, and a unit without digits. */
const withUnit = /^([+-]?[\d.,][\d.,'\u00a0\u2009\u202f]*(?:e[+-]?\d+)?)\s*([^\d\s.,:;/+'-][^\d]{0,19})$/i;

/** What Grafana writes for thousands, millions and more, with or without a unit behind it. */
const formattedSuffix = /^(K|Mil|Bil|Tri|Quadr)\b/;

/** Finds out how a file writes its numbers. Between columns that are set apart by something else, a comma is decimal. */
export function findNumberStyle(rows: readonly Row[], delimiter: string | undefined): NumberStyle {
  const seen = { thousands: false, comma: false, unclear: false };
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.includes(',')) {
        const digits = (withUnit.exec(cell)?.[1] ?? cell).replace(spaces, '');
        seen.unclear ||= unclear.test(digits);
        seen.thousands ||= !unclear.test(digits) && withThousands.test(digits);
        seen.comma ||= !unclear.test(digits) && !withThousands.test(digits) && withDecimalComma.test(digits);
      }
    }
  }
  if (seen.comma && seen.thousands) {
    return 'unclear';
  }
  if (seen.thousands) {
    return 'thousands';
  }
  if (seen.comma) {
    return 'comma';
  }
  return seen.unclear ? (delimiter === ',' || delimiter === undefined ? 'unclear' : 'comma') : 'point';
}

/** The number that a cell without a unit holds; undefined if it holds none. */
export function parseNumber(cell: string, style: NumberStyle): number | undefined {
  if (style !== 'comma' && plain.test(cell)) {
    return Number(cell);
  }
  const compact = cell.replace(spaces, '');
  const [, sign] = infinite.exec(compact) ?? [];
  if (sign !== undefined) {
    return sign === '-' ? -Infinity : Infinity;
  }
  if (style === 'comma') {
    return withDecimalComma.test(compact) ? Number(compact.replace(/\./g, '').replace(',', '.')) : undefined;
  }
  if (plain.test(compact)) {
    return Number(compact);
  }
  return style === 'thousands' && withThousands.test(compact) ? Number(compact.replace(/,/g, '')) : undefined;
}

/** What a column holds: numbers, perhaps with a unit behind each, or texts. */
export interface ColumnKind {
  readonly isNumeric: boolean;
  /** What the values are in, where the cells tell it: Grafana's id. */
  readonly unit?: string;
  /** Values of several units are brought to the unit of the family that has the factor 1. */
  readonly isScaled?: boolean;
}

/** Rows that are looked at to find out whether texts are numbers with units. */
const MAX_EXAMINED = 2000;

/** Tells numbers from texts by the first value, and numbers with units from texts by all of them. */
export function findColumnKind(rows: readonly Row[], column: number, style: NumberStyle): ColumnKind {
  const cells = firstValues(rows, column);
  if (cells.length === 0 || isNumberLike(cells[0], style)) {
    return { isNumeric: true };
  }
  const parsed = cells.map((cell) => withUnit.exec(cell));
  const suffixes = [...new Set(parsed.flatMap((match) => (match === null ? [] : [match[2].trim()])))];
  if (parsed[0] === null || parsed.some((match, i) => match === null && !isNumberLike(cells[i], style))) {
    return { isNumeric: false };
  }
  if (suffixes.some((suffix) => formattedSuffix.test(suffix))) {
    return { isNumeric: true };
  }
  const units = suffixes.map(findUnit);
  if (suffixes.length === 1) {
    return { isNumeric: true, unit: units[0]?.id ?? `suffix:${suffixes[0]}` };
  }
  const [first] = units;
  const isFamily = first?.family !== undefined && units.every((unit) => unit?.family === first.family);
  const base = { time: 'ms', bytes: 'bytes', 'bytes per second': 'Bps', 'bits per second': 'bps' };
  return isFamily
    ? { isNumeric: true, unit: base[first.family as keyof typeof base], isScaled: true }
    : { isNumeric: false };
}

function firstValues(rows: readonly Row[], column: number): string[] {
  const cells: string[] = [];
  for (let i = 0; i < rows.length && cells.length < MAX_EXAMINED; i++) {
    const cell = rows[i].cells[column] ?? '';
    if (!isBlank(cell)) {
      cells.push(cell);
    }
  }
  return cells;
}

/** A number, or what would be one if it were clear how the file writes them. */
function isNumberLike(cell: string, style: NumberStyle): boolean {
  const compact = cell.replace(spaces, '');
  return (
    plain.test(compact) ||
    infinite.test(compact) ||
    withThousands.test(compact) ||
    withDecimalComma.test(compact) ||
    parseNumber(cell, style) !== undefined
  );
}

/**
 * The values of a column; NaN where there is none.
 *
 * @throws InvalidTable at the first cell that is neither a number nor blank
 */
export function readNumbers(
  rows: readonly Row[],
  column: number,
  name: string,
  style: NumberStyle,
  { unit, isScaled }: ColumnKind
): Float64Array {
  return Float64Array.from(rows, ({ number, cells }) => {
    const cell = cells[column] ?? '';
    const value = parseNumber(cell, style);
    if (value !== undefined) {
      return value;
    }
    if (isBlank(cell)) {
      return NaN;
    }
    const [, digits = '', suffix = ''] = withUnit.exec(cell) ?? [];
    const amount = unit === undefined ? undefined : parseNumber(digits.trim(), style);
    const factor = isScaled ? findUnit(suffix.trim())?.factor : 1;
    if (amount === undefined || factor === undefined) {
      throw new InvalidTable(
        `Line ${number}: ${nameInSentence(name)} is "${shown(cell)}", ${expectedNumber(cell, style)}.`
      );
    }
    return amount * factor;
  });
}

function expectedNumber(cell: string, style: NumberStyle): string {
  const [, digits = '', suffix = ''] = withUnit.exec(cell) ?? [];
  if (formattedSuffix.test(suffix) || (suffix !== '' && digits.includes(','))) {
    return 'a value formatted for people, expected plain numbers: in Grafana\'s inspector, turn off "Formatted data" and export again';
  }
  if (style === 'unclear' && cell.includes(',')) {
    return 'where the comma may be decimal or set thousands apart, expected decimal points and no commas, or semicolons between the columns';
  }
  if (style === 'comma') {
    return 'expected a number with a decimal comma as elsewhere in the file, or a blank cell';
  }
  return 'expected a number or a blank cell';
}
