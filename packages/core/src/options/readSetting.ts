import type { Contamination, Fraction } from '../detection';
import { parseDuration } from '../duration';
import { sentence, type Sentence } from '../sentence';
import { MAX_PERSISTENCE, type Persistence } from '../watchOptions';
import type { SeedOfWord } from './setting';

/*
 * Guards of settings. Numbers may come as text, and saved dashboards may hold anything, so nothing is taken on trust. Each
 * throws `InvalidSetting` for what it cannot read.
 */

/** Seeds are integers from 0 to this. */
const MAX_SEED = 2 ** 32 - 1;

/** Characters of a wrong value that an error shows. */
const MAX_QUOTED = 60;

/** What was typed is no valid setting; the message says what was got and what is expected. */
export class InvalidSetting extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.text);
  }
}

/** True or false. */
export function readSwitch(name: Sentence, value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw invalid(name, value, sentence('settings.true-or-false', 'true or false'));
  }
  return value;
}

/** One of a few words. */
export function readWord<const T extends string>(
  name: Sentence,
  value: unknown,
  words: readonly T[],
  expected: Sentence
): T {
  const word = words.find((one) => one === value);
  if (word === undefined) {
    throw invalid(name, value, expected);
  }
  return word;
}

/** A whole number, `min` to `max`. */
export function readInteger(name: Sentence, value: unknown, min: number, max: number): number {
  const count = parseNumber(value);
  if (!(Number.isInteger(count) && count >= min && count <= max)) {
    throw invalid(name, value, sentence('settings.integer', 'an integer from {{min}} to {{max}}', { min, max }));
  }
  return count;
}

/** A finite number of 0 or more. */
export function readAmount(name: Sentence, value: unknown): number {
  const amount = parseNumber(value);
  if (!(amount >= 0 && amount < Infinity)) {
    throw invalid(name, value, sentence('settings.not-negative', 'a number of 0 or more'));
  }
  return amount;
}

/** Milliseconds of a duration such as `5m`; undefined where nothing was typed. */
export function readDuration(name: Sentence, value: unknown): number | undefined {
  const text = value ?? '';
  const duration = typeof text === 'string' ? parseDuration(text) : undefined;
  if (text !== '' && duration === undefined) {
    throw invalid(name, value, sentence('settings.duration', 'a duration such as 90s, 5m or 1h30m'));
  }
  return duration;
}

/** scikit-learn tells 1.0 (all) from 1 (one) by the type of the number; here the decimal point in the text does. */
export function readShareOrCount(name: Sentence, value: unknown, expected: Sentence): number | Fraction {
  const number = parseNumber(value);
  const isFraction = String(value).includes('.');
  if (isFraction && number > 0 && number <= 1) {
    return { fraction: number };
  }
  if (!isFraction && Number.isInteger(number) && number >= 1) {
    return number;
  }
  throw invalid(name, value, expected);
}

/** `auto`, or a share above 0 and at most 0.5. */
export function readContamination(name: Sentence, value: unknown): Contamination {
  if (isAuto(value)) {
    return 'auto';
  }
  const share = parseNumber(value);
  if (!(share > 0 && share <= 0.5)) {
    const expected = sentence('settings.expected-contamination', 'auto or a share above 0, at most 0.5');
    throw invalid(name, value, expected);
  }
  return share;
}

/** `auto`, or for example `3 of 5`. */
export function readPersistence(name: Sentence, value: unknown): 'auto' | Persistence {
  if (isAuto(value)) {
    return 'auto';
  }
  const [, least, of] = (typeof value === 'string' && /^\s*(\d{1,3})\s+of\s+(\d{1,3})\s*$/i.exec(value)) || [];
  const persistence = { least: Number(least), of: Number(of) };
  if (!(persistence.least >= 1 && persistence.least <= persistence.of && persistence.of <= MAX_PERSISTENCE)) {
    const expected = sentence(
      'settings.expected-persistence',
      'auto, or for example "3 of 5", with at most {{n}} samples',
      { n: MAX_PERSISTENCE }
    );
    throw invalid(name, value, expected);
  }
  return persistence;
}

/** A number must be a valid seed; any other text stands for one. */
export function readSeed(name: Sentence, value: unknown, seedOfWord: SeedOfWord): number {
  const seed = parseNumber(value);
  if (typeof value === 'string' && Number.isNaN(seed) && value.trim() !== '') {
    return seedOfWord(value.trim());
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED)) {
    const expected = sentence('settings.expected-seed', 'an integer from 0 to {{maxSeed}}, or a word', {
      maxSeed: MAX_SEED,
    });
    throw invalid(name, value, expected);
  }
  return seed;
}

/** Whether a value is the word `auto`. */
export function isAuto(value: unknown): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === 'auto';
}

/** The decimal number in a text, or NaN: `Number` alone would also take '', '0x10', 'Infinity', true and [5]. */
function parseNumber(value: unknown): number {
  const isTextOrNumber = typeof value === 'string' || typeof value === 'number';
  return isTextOrNumber && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(String(value).trim()) ? Number(value) : NaN;
}

function invalid(name: Sentence, value: unknown, expected: Sentence): InvalidSetting {
  const got = quote(value);
  return new InvalidSetting(
    sentence('settings.invalid', 'Invalid {{name}}: got {{got}}, expected {{expected}}.', { name, got, expected })
  );
}

/** A value as it would stand in a dashboard's JSON, and not longer than one can read. */
function quote(value: unknown): string | Sentence {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (text === undefined) {
    return sentence('settings.nothing', 'nothing');
  }
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}
