import type { Notice } from '@anomaly-forest/core/internal/detection';
import { FARTHEST } from '@anomaly-forest/core/internal/series/timeGrid';
import { DateOrder, InvalidTable, shown } from './table/table';
import { zoneOffset } from './table/timeZone';

/** What a time says, before the column has told what its numbers and the order of day and month mean. */
type Moment =
  | { readonly kind: 'number'; readonly value: number }
  /** Milliseconds of the clock, and its distance from UTC where the text names it. */
  | { readonly kind: 'date'; readonly clock: number; readonly offset?: number; readonly dateOnly: boolean }
  /** Two numbers for day and month, in an order that the text does not tell. */
  | {
      readonly kind: 'unordered';
      readonly parts: readonly [number, number];
      readonly year: number;
      readonly ofDay: number;
      readonly offset?: number;
    };

/** How the times of a file are to be read where they do not say it themselves. */
export interface TimeOptions {
  readonly timeZone?: string;
  readonly dateOrder?: DateOrder;
}

const clock = String.raw`(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d+)?))?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?`;
const afterDate = String.raw`(?:(?:T|:|,?\s+)${clock})?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${afterDate}`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)${afterDate}`, 'i');
const weekday = String.raw`^(?:[a-z]{3,9},?\s+)?`;
const monthInWords = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const dayAndWord = new RegExp(String.raw`${weekday}(\d{1,2})[\s/-]${monthInWords},?[\s/-](\d{4})${afterDate}`, 'i');
const wordAndDay = new RegExp(String.raw`${weekday}${monthInWords}\s+(\d{1,2}),?\s+(\d{4})${afterDate}`, 'i');
const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?()(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time of day without a date, as it stands in a column beside that of the dates. */
export const timeOfDay = new RegExp(`^${clock}$`, 'i');

/** Reads one time of a table, as far as it says what it means; undefined if it is none. */
export function parseMoment(text: string): Moment | undefined {
  return parseIso(text) ?? parseAny(text);
}

/**
 * `2023-10-01T00:00:00Z`, as most files have it, with a space for the T, fractions of seconds, or without the Z; undefined
 * for all others and where it is no time. The expressions of `parseAny` take six times as long.
 */
function parseIso(text: string): Moment | undefined {
  const n = text.length;
  if (n < 19 || (text[10] !== 'T' && text[10] !== ' ')) {
    return undefined;
  }
  const [year, month, day] = [100 * digits(text, 0) + digits(text, 2), digits(text, 5), digits(text, 8)];
  const [hours, minutes, seconds] = [digits(text, 11), digits(text, 14), digits(text, 17)];
  const isShaped = text[4] === '-' && text[7] === '-' && text[13] === ':' && text[16] === ':';
  const isUtc = text[n - 1] === 'Z';
  const end = isUtc ? n - 1 : n;
  // NaN is in none of these ranges; the last days of a month are for the calendar to say.
  const isDay = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!isShaped || !isDay || !(hours < 24 && minutes < 60 && seconds < 60)) {
    return undefined;
  }
  if (end > 19 && !/^\.\d+$/.test(text.slice(19, end))) {
    return undefined;
  }
  const exact = end > 19 ? Number(text.slice(17, end)) : seconds;
  const ofDay = (hours * 60 + minutes) * 60_000 + Math.round(exact * 1e6) / 1000;
  const clockTime = Date.UTC(year, month - 1, day) + ofDay;
  return { kind: 'date', clock: clockTime, offset: isUtc ? 0 : undefined, dateOnly: false };
}

/** Two digits at a place of a text as a number; NaN if there are others. */
function digits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}

/** A time in any of the ways it is written. */
export function parseAny(text: string): Moment | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    return { kind: 'number', value: Number(text) };
  }
  const [, year, , month, day, ...time] = yearFirst.exec(text) ?? [];
  if (year !== undefined) {
    return dateOf(Number(year), Number(month), Number(day), time);
  }
  const [, first, , second, lastYear, ...lastTime] = yearLast.exec(text) ?? [];
  if (first !== undefined) {
    const ofDay = readClock(lastTime);
    const full = lastYear.length === 2 ? 2000 + Number(lastYear) : Number(lastYear);
    const parts = [Number(first), Number(second)] as const;
    return ofDay === undefined ? undefined : { kind: 'unordered', parts, year: full, ...ofDay };
  }
  return parseWords(text);
}

function parseWords(text: string): Moment | undefined {
  const [, day, word, year, ...time] = dayAndWord.exec(text) ?? [];
  if (day !== undefined) {
    return dateOf(Number(year), monthOf(word), Number(day), time);
  }
  const [, word2, day2, year2, ...time2] = wordAndDay.exec(text) ?? [];
  if (day2 !== undefined) {
    return dateOf(Number(year2), monthOf(word2), Number(day2), time2);
  }
  const [, year3, month3, day3, hours, minutes, seconds = '0', , zone] = compact.exec(text) ?? [];
  return year3 === undefined
    ? undefined
    : dateOf(Number(year3), Number(month3), Number(day3), [hours, minutes, seconds, undefined, zone]);
}

function monthOf(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

type ClockParts = ReadonlyArray<string | undefined>;

function dateOf(year: number, month: number, day: number, parts: ClockParts): Moment | undefined {
  const midnight = dayStart(year, month, day);
  const time = readClock(parts);
  return midnight === undefined || time === undefined
    ? undefined
    : { kind: 'date', clock: midnight + time.ofDay, offset: time.offset, dateOnly: parts[0] === undefined };
}

/** Midnight of a day that the calendar has. */
function dayStart(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

function readClock([hours = '0', minutes = '0', seconds = '0', half, zone]: ClockParts):
  { ofDay: number; offset?: number } | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds.replace(',', '.'))];
  const fits = half === undefined ? h < 24 : h >= 1 && h <= 12;
  if (!fits || m > 59 || s >= 60) {
    return undefined;
  }
  const hour = half === undefined ? h : (h % 12) + (/^p/i.test(half) ? 12 : 0);
  const ofDay = (hour * 60 + m) * 60_000 + Math.round(s * 1e6) / 1000;
  return { ofDay, ...(zone !== undefined && { offset: parseOffset(zone) }) };
}

/** `+02`, `+0200` and `+02:00` are the same; letters stand for UTC. */
function parseOffset(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes)) * 60_000;
}

/** True if a column of these texts can only be times: dates, not numbers. */
export function isDate(text: string): boolean {
  const moment = parseMoment(text);
  return moment !== undefined && moment.kind !== 'number';
}

/** True for a date without a time of day. */
export function isDateOnly(text: string): boolean {
  const moment = parseMoment(text);
  return (moment?.kind === 'date' && moment.dateOnly) || (moment?.kind === 'unordered' && !text.includes(':'));
}

/** A column of times. */
interface TimeColumn {
  readonly name: string;
  readonly texts: readonly string[];
  /** The line of each text. */
  readonly lines: readonly number[];
}

const expected = 'expected ISO 8601 such as 2023-10-01T00:00:00Z or an epoch time';

/**
 * Epoch milliseconds of a column of times: dates (ISO 8601, with a month in words, day or month first), or epoch seconds,
 * milliseconds, microseconds or nanoseconds, told apart by their size. Dates without a zone are in `timeZone`, by default
 * UTC.
 *
 * @throws InvalidTable if a text is no time, or the order of day and month cannot be told
 */
export function readTimes(column: TimeColumn, options: TimeOptions): { time: Float64Array; notices: Notice[] } {
  const { name, texts } = column;
  const moments = texts.map((text, i) => {
    const moment = parseMoment(text);
    if (moment === undefined) {
      throw invalidTime(column, i);
    }
    return moment;
  });
  const calendar = isCalendarNumbers(moments, name);
  const unit = calendar ? undefined : epochUnit(moments);
  const order = dayMonthOrder(moments, column, options.dateOrder);
  const zone = options.timeZone ?? 'UTC';
  const time = Float64Array.from(moments, (moment, i) => {
    const milliseconds = toMilliseconds(moment, { unit, order, zone });
    if (milliseconds === undefined || !(Math.abs(milliseconds) <= FARTHEST)) {
      throw invalidTime(column, i);
    }
    return milliseconds;
  });
  const notices = [...(unit?.notice ? [{ level: unit.level, text: unit.notice(shown(name)) }] : [])];
  return { time, notices };
}

function invalidTime({ name, texts, lines }: TimeColumn, i: number): InvalidTable {
  return new InvalidTable(`Line ${lines[i]}: the time (${shown(name)}) is "${shown(texts[i])}", ${expected}.`);
}

interface EpochUnit {
  /** Milliseconds a unit. */
  readonly factor: number;
  readonly level: Notice['level'];
  readonly notice?: (name: string) => string;
}

/** Sizes below which a number is of the unit; the year 1973 in one unit is the year 5138 in the one before. */
const EPOCH_UNITS: ReadonlyArray<readonly [below: number, unit: EpochUnit]> = [
  [
    1e8,
    {
      factor: 1,
      level: 'warning',
      notice: (name) => `The times (${name}) are small numbers: read as milliseconds since 1970`,
    },
  ],
  [1e11, { factor: 1000, level: 'info', notice: (name) => `The times (${name}) are read as epoch seconds` }],
  [1e14, { factor: 1, level: 'info' }],
  [1e17, { factor: 1e-3, level: 'info', notice: (name) => `The times (${name}) are read as epoch microseconds` }],
  [Infinity, { factor: 1e-6, level: 'info', notice: (name) => `The times (${name}) are read as epoch nanoseconds` }],
];

/** By the median: one odd time must not change the meaning of all others. */
function epochUnit(moments: readonly Moment[]): EpochUnit | undefined {
  const sizes = Float64Array.from(
    moments.flatMap((one) => (one.kind === 'number' ? [Math.abs(one.value)] : []))
  ).sort();
  const median = sizes[sizes.length >> 1];
  return median === undefined ? undefined : EPOCH_UNITS.find(([below]) => median < below)?.[1];
}

/** `20231001` in a column that is called a date is a day, not the 234th day of 1970. */
function isCalendarNumbers(moments: readonly Moment[], name: string): boolean {
  return (
    /date|day|datum|fecha|jour/i.test(name) && moments.length > 0 && moments.every((m) => calendarDay(m) !== undefined)
  );
}

function calendarDay(moment: Moment): number | undefined {
  const [, year, month, day] =
    (moment.kind === 'number' && /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(String(moment.value))) || [];
  return year === undefined ? undefined : dayStart(Number(year), Number(month), Number(day));
}

interface Meaning {
  readonly unit?: EpochUnit;
  readonly order?: DateOrder;
  readonly zone: string;
}

function toMilliseconds(moment: Moment, { unit, order, zone }: Meaning): number | undefined {
  if (moment.kind === 'number') {
    return unit ? Math.round(moment.value * unit.factor * 1000) / 1000 : local(calendarDay(moment), undefined, zone);
  }
  if (moment.kind === 'date') {
    return local(moment.clock, moment.offset, zone);
  }
  const [day, month] = order === 'month-first' ? [moment.parts[1], moment.parts[0]] : moment.parts;
  const midnight = dayStart(moment.year, month, day);
  return midnight === undefined ? undefined : local(midnight + moment.ofDay, moment.offset, zone);
}

function local(clockTime: number | undefined, offset: number | undefined, zone: string): number | undefined {
  return clockTime === undefined ? undefined : clockTime - (offset ?? zoneOffset(clockTime, zone));
}

/** Day first or month first, where only one of them is possible for all dates of the column. */
function dayMonthOrder(
  moments: readonly Moment[],
  { name, texts, lines }: TimeColumn,
  given: DateOrder | undefined
): DateOrder | undefined {
  if (given !== undefined) {
    return given;
  }
  const unordered = moments.flatMap((moment, i) => (moment.kind === 'unordered' ? [{ parts: moment.parts, i }] : []));
  if (unordered.length === 0) {
    return undefined;
  }
  const dayFirst = unordered.find(({ parts: [first] }) => first > 12);
  const monthFirst = unordered.find(({ parts: [, second] }) => second > 12);
  if (dayFirst && monthFirst) {
    throw new InvalidTable(
      `The times (${shown(name)}) mix day first ("${shown(texts[dayFirst.i])}", line ${lines[dayFirst.i]}) and month first ("${shown(texts[monthFirst.i])}", line ${lines[monthFirst.i]}), expected one order, or ISO 8601 such as 2026-02-13.`
    );
  }
  if (!dayFirst && !monthFirst) {
    throw new InvalidTable(
      `The times (${shown(name)}) such as "${shown(texts[unordered[0].i])}" can be day first or month first, expected ISO 8601 such as 2026-02-13, or a date that has only one reading; the command line takes --date-order day-first or month-first.`
    );
  }
  return dayFirst ? 'day-first' : 'month-first';
}

/** Rows that are looked at to find the column of times: enough to pass over a few odd ones. */
export const MAX_TIMES_EXAMINED = 50;

/** True where numbers rise as times do, and are of a size that some epoch unit has between 2000 and 2100. */
export function looksLikeEpoch(numbers: readonly number[]): boolean {
  const fits = (value: number): boolean =>
    [1, 1e3, 1e6, 1e9].some((perSecond) => value / perSecond >= 946_684_800 && value / perSecond < 4_102_444_800);
  const rises = numbers.every((value, i) => i === 0 || value >= numbers[i - 1]);
  return (
    numbers.length > 0 &&
    numbers.every(fits) &&
    rises &&
    (numbers.length === 1 || numbers[numbers.length - 1] > numbers[0])
  );
}
