import { parseDuration } from '../duration';
import type { Contamination, DetectionOptions, Fraction, IsolationForestParams, Verdict } from '../detection';
import { sentence, type Sentence } from '../sentence';
import {
  defaultWatchOptions,
  MIN_SENSITIVITY,
  MAX_PERSISTENCE,
  MAX_SENSITIVITY,
  type Persistence,
  type WatchOptions,
} from '../watchOptions';

/**
 * What a person chose, in the panel or on the command line: numbers may come as text. Saved dashboards may hold anything,
 * so nothing is taken on trust.
 */
export interface DetectionSettings {
  readonly verdict: string;
  readonly nEstimators: number | string;
  /** `auto`, a count, or, as text with a decimal point, a fraction. */
  readonly maxSamples: number | string;
  readonly maxFeatures: number | string;
  readonly bootstrap: boolean;
  readonly contamination: number | string;
  readonly seed: number | string;
  readonly scale: boolean;
  readonly sensitivity: number | string;
  /** `auto`, or for example `3 of 5`. */
  readonly persistence: string;
  readonly recovery: number | string;
  readonly leastTraffic: number | string;
  /** `notice` or `incident`: how missing data are told; a notice if absent. */
  readonly noData?: string;
  /** A duration such as `5m`; empty or absent: data are complete at once. See `completeAfterOf`. */
  readonly completeAfter?: string;
}

/** What holds where nothing was chosen. */
export const defaultDetectionSettings = {
  verdict: 'watch',
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: '1.0',
  bootstrap: false,
  contamination: '0.03',
  seed: '42',
  scale: true,
  sensitivity: defaultWatchOptions.sensitivity,
  persistence: 'auto',
  recovery: defaultWatchOptions.recovery,
  leastTraffic: defaultWatchOptions.leastTraffic,
} as const satisfies DetectionSettings;

/** More signals than this are neither readable nor quick to explain. */
export const MAX_SIGNALS = 16;

/** The seed that a word stands for, always the same: an integer 0 .. 4294967295. */
export type SeedOfWord = (word: string) => number;

const maxRecovery = 1000;
const maxEstimators = 10_000;
const maxSeed = 2 ** 32 - 1;

/** Characters of a wrong value that an error shows. */
const MAX_QUOTED = 60;

/** What was typed is no valid setting; the message says what was got and what is expected. */
class InvalidSetting extends Error {
  constructor(readonly said: Sentence) {
    super(said.text);
  }
}

/**
 * Turns what a person chose into options of the detection.
 *
 * @param seedOfWord - makes a seed of what is no number
 * @returns one sentence as `error` at the first setting that is invalid.
 */
export function readDetectionOptions(
  settings: DetectionSettings,
  seedOfWord: SeedOfWord
): { options: DetectionOptions } | { error: Sentence } {
  try {
    const options: DetectionOptions = {
      verdict: parseVerdict(settings.verdict),
      forest: parseForest(settings, seedOfWord),
      contamination: parseContamination(settings.contamination),
      scale: parseSwitch(sentence('settings.scale', 'standardise'), settings.scale),
      watch: parseWatch(settings),
    };
    return { options };
  } catch (error) {
    if (error instanceof InvalidSetting) {
      return { error: error.said };
    }
    throw error;
  }
}

function parseForest(settings: DetectionSettings, seedOfWord: SeedOfWord): IsolationForestParams {
  const { maxSamples, maxFeatures } = settings;
  return {
    nEstimators: parseCount(sentence('settings.trees', 'number of trees'), settings.nEstimators, maxEstimators),
    maxSamples: isAuto(maxSamples)
      ? 'auto'
      : parseShareOrCount(sentence('settings.max-samples', 'maximum of samples'), maxSamples, expectedSamples()),
    maxFeatures: parseShareOrCount(
      sentence('settings.max-features', 'maximum of features'),
      maxFeatures,
      expectedFeatures()
    ),
    bootstrap: parseSwitch(sentence('settings.bootstrap', 'bootstrap'), settings.bootstrap),
    seed: parseSeed(settings.seed, seedOfWord),
  };
}

/**
 * Milliseconds until data are complete, as `Samples.completeAfter` takes them.
 *
 * @returns undefined if nothing (or no duration) was typed.
 */
export function completeAfterOf({ completeAfter }: Pick<DetectionSettings, 'completeAfter'>): number | undefined {
  return typeof completeAfter === 'string' ? parseDuration(completeAfter) : undefined;
}

function parseWatch(settings: DetectionSettings): WatchOptions {
  const { completeAfter = '' } = settings;
  if (completeAfter !== '' && completeAfterOf({ completeAfter }) === undefined) {
    const name = sentence('settings.complete-after', 'time until data are complete');
    throw invalid(name, completeAfter, sentence('settings.duration', 'a duration such as 90s, 5m or 1h30m'));
  }
  const sensitivity = parseNumber(settings.sensitivity);
  if (!(Number.isInteger(sensitivity) && sensitivity >= MIN_SENSITIVITY && sensitivity <= MAX_SENSITIVITY)) {
    const name = sentence('settings.sensitivity', 'sensitivity');
    throw invalid(name, settings.sensitivity, integerFrom(MIN_SENSITIVITY, MAX_SENSITIVITY));
  }
  const leastTraffic = parseNumber(settings.leastTraffic);
  if (!(leastTraffic >= 0 && leastTraffic < Infinity)) {
    const name = sentence('settings.least-traffic', 'least traffic');
    throw invalid(name, settings.leastTraffic, sentence('settings.not-negative', 'a number of 0 or more'));
  }
  return {
    sensitivity,
    persistence: parsePersistence(settings.persistence),
    recovery: parseCount(
      sentence('settings.recovery', 'number of normal samples that end an incident'),
      settings.recovery,
      maxRecovery
    ),
    leastTraffic,
    // Absent unless chosen: the fingerprints of verdicts without it stay.
    ...(parseNoData(settings.noData) === 'incident' && { noData: 'incident' }),
  };
}

function parseNoData(value: unknown = 'notice'): NonNullable<WatchOptions['noData']> {
  if (value !== 'notice' && value !== 'incident') {
    const name = sentence('settings.no-data', 'what is told where data are missing');
    throw invalid(name, value, sentence('settings.notice-or-incident', 'notice or incident'));
  }
  return value;
}

function parsePersistence(value: unknown): 'auto' | Persistence {
  if (isAuto(value)) {
    return 'auto';
  }
  const [, least, of] = (typeof value === 'string' && /^\s*(\d{1,3})\s+of\s+(\d{1,3})\s*$/i.exec(value)) || [];
  const persistence = { least: Number(least), of: Number(of) };
  if (!(persistence.least >= 1 && persistence.least <= persistence.of && persistence.of <= MAX_PERSISTENCE)) {
    const expected = sentence(
      'settings.expected-persistence',
      'auto, or for example "3 of 5", with at most {{n}} samples',
      {
        n: MAX_PERSISTENCE,
      }
    );
    throw invalid(sentence('settings.persistence', 'persistence'), value, expected);
  }
  return persistence;
}

function parseSwitch(name: Sentence, value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw invalid(name, value, sentence('settings.true-or-false', 'true or false'));
  }
  return value;
}

function parseVerdict(value: unknown): Verdict {
  if (value !== 'classic' && value !== 'watch') {
    throw invalid(
      sentence('settings.verdict', 'verdict'),
      value,
      sentence('settings.classic-or-watch', 'classic or watch')
    );
  }
  return value;
}

function parseContamination(value: unknown): Contamination {
  if (isAuto(value)) {
    return 'auto';
  }
  const share = parseNumber(value);
  if (!(share > 0 && share <= 0.5)) {
    const expected = sentence('settings.expected-contamination', 'auto or a share above 0, at most 0.5');
    throw invalid(sentence('settings.contamination', 'contamination'), value, expected);
  }
  return share;
}

function parseCount(name: Sentence, value: unknown, max: number): number {
  const count = parseNumber(value);
  if (!(Number.isInteger(count) && count >= 1 && count <= max)) {
    throw invalid(name, value, integerFrom(1, max));
  }
  return count;
}

/** scikit-learn tells 1.0 (all) from 1 (one) by the type of the number; here the decimal point in the text does. */
function parseShareOrCount(name: Sentence, value: unknown, expected: Sentence): number | Fraction {
  const parsed = parseNumber(value);
  const isFraction = String(value).includes('.');
  if (isFraction && parsed > 0 && parsed <= 1) {
    return { fraction: parsed };
  }
  if (!isFraction && Number.isInteger(parsed) && parsed >= 1) {
    return parsed;
  }
  throw invalid(name, value, expected);
}

/** A number must be a valid seed; any other text stands for one. */
function parseSeed(value: unknown, seedOfWord: SeedOfWord): number {
  const seed = parseNumber(value);
  if (typeof value === 'string' && Number.isNaN(seed) && value.trim() !== '') {
    return seedOfWord(value.trim());
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= maxSeed)) {
    const expected = sentence('settings.expected-seed', 'an integer from 0 to {{maxSeed}}, or a word', { maxSeed });
    throw invalid(sentence('settings.seed', 'seed'), value, expected);
  }
  return seed;
}

function isAuto(value: unknown): boolean {
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

function integerFrom(min: number, max: number): Sentence {
  return sentence('settings.integer', 'an integer from {{min}} to {{max}}', { min, max });
}

function expectedSamples(): Sentence {
  return sentence(
    'settings.expected-samples',
    'auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
  );
}

function expectedFeatures(): Sentence {
  return sentence(
    'settings.expected-features',
    'a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
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
