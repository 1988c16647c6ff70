import seedrandom from 'seedrandom';
import {
  Contamination,
  DetectionOptions,
  Fraction,
  IsolationForestParams,
  Verdict,
} from '@anomaly-forest/core/internal/detection';
import {
  LEAST_SENSITIVITY,
  MOST_PERSISTENCE,
  MOST_SENSITIVITY,
  Persistence,
  WatchOptions,
} from '@anomaly-forest/core/internal/watchOptions';
import { t } from '../i18n/t';

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
}

const maxRecovery = 1000;
const maxEstimators = 10_000;
const maxSeed = 2 ** 32 - 1;

/** Characters of a wrong value that an error shows. */
const MAX_QUOTED = 60;

/** What was typed is no valid setting; the message says what was got and what is expected. */
class InvalidSetting extends Error {}

/**
 * Turns what a person chose into options of the detection.
 *
 * @returns one sentence as `error` at the first setting that is invalid.
 */
export function parseDetectionOptions(settings: DetectionSettings): { options: DetectionOptions } | { error: string } {
  try {
    const options: DetectionOptions = {
      verdict: parseVerdict(settings.verdict),
      forest: parseForest(settings),
      contamination: parseContamination(settings.contamination),
      scale: parseSwitch(t('settings.scale', 'standardise'), settings.scale),
      watch: parseWatch(settings),
    };
    return { options };
  } catch (error) {
    if (error instanceof InvalidSetting) {
      return { error: error.message };
    }
    throw error;
  }
}

function parseForest(settings: DetectionSettings): IsolationForestParams {
  const { maxSamples, maxFeatures } = settings;
  return {
    nEstimators: parseCount(t('settings.trees', 'number of trees'), settings.nEstimators, maxEstimators),
    maxSamples: isAuto(maxSamples)
      ? 'auto'
      : parseShareOrCount(t('settings.max-samples', 'maximum of samples'), maxSamples, expectedSamples()),
    maxFeatures: parseShareOrCount(t('settings.max-features', 'maximum of features'), maxFeatures, expectedFeatures()),
    bootstrap: parseSwitch(t('settings.bootstrap', 'bootstrap'), settings.bootstrap),
    seed: parseSeed(settings.seed),
  };
}

function parseWatch(settings: DetectionSettings): WatchOptions {
  const sensitivity = parseNumber(settings.sensitivity);
  if (!(Number.isInteger(sensitivity) && sensitivity >= LEAST_SENSITIVITY && sensitivity <= MOST_SENSITIVITY)) {
    const name = t('settings.sensitivity', 'sensitivity');
    throw invalid(name, settings.sensitivity, integerFrom(LEAST_SENSITIVITY, MOST_SENSITIVITY));
  }
  const leastTraffic = parseNumber(settings.leastTraffic);
  if (!(leastTraffic >= 0 && leastTraffic < Infinity)) {
    const name = t('settings.least-traffic', 'least traffic');
    throw invalid(name, settings.leastTraffic, t('settings.not-negative', 'a number of 0 or more'));
  }
  return {
    sensitivity,
    persistence: parsePersistence(settings.persistence),
    recovery: parseCount(
      t('settings.recovery', 'number of normal samples that end an incident'),
      settings.recovery,
      maxRecovery
    ),
    leastTraffic,
  };
}

function parsePersistence(value: unknown): 'auto' | Persistence {
  if (isAuto(value)) {
    return 'auto';
  }
  const [, least, of] = (typeof value === 'string' && /^\s*(\d{1,3})\s+of\s+(\d{1,3})\s*$/i.exec(value)) || [];
  const persistence = { least: Number(least), of: Number(of) };
  if (!(persistence.least >= 1 && persistence.least <= persistence.of && persistence.of <= MOST_PERSISTENCE)) {
    const expected = t('settings.expected-persistence', 'auto, or for example "3 of 5", with at most {{n}} samples', {
      n: MOST_PERSISTENCE,
    });
    throw invalid(t('settings.persistence', 'persistence'), value, expected);
  }
  return persistence;
}

function parseSwitch(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw invalid(name, value, t('settings.true-or-false', 'true or false'));
  }
  return value;
}

function parseVerdict(value: unknown): Verdict {
  if (value !== 'classic' && value !== 'watch') {
    throw invalid(t('settings.verdict', 'verdict'), value, t('settings.classic-or-watch', 'classic or watch'));
  }
  return value;
}

function parseContamination(value: unknown): Contamination {
  if (isAuto(value)) {
    return 'auto';
  }
  const share = parseNumber(value);
  if (!(share > 0 && share <= 0.5)) {
    const expected = t('settings.expected-contamination', 'auto or a share above 0, at most 0.5');
    throw invalid(t('settings.contamination', 'contamination'), value, expected);
  }
  return share;
}

function parseCount(name: string, value: unknown, max: number): number {
  const count = parseNumber(value);
  if (!(Number.isInteger(count) && count >= 1 && count <= max)) {
    throw invalid(name, value, integerFrom(1, max));
  }
  return count;
}

/** scikit-learn tells 1.0 (all) from 1 (one) by the type of the number; here the decimal point in the text does. */
function parseShareOrCount(name: string, value: unknown, expected: string): number | Fraction {
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

/** A number must be a valid seed; any other text becomes one through seedrandom, always the same. */
function parseSeed(value: unknown): number {
  const seed = parseNumber(value);
  if (typeof value === 'string' && Number.isNaN(seed) && value.trim() !== '') {
    return seedrandom(value.trim()).int32() >>> 0;
  }
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= maxSeed)) {
    const expected = t('settings.expected-seed', 'an integer from 0 to {{maxSeed}}, or a word', { maxSeed });
    throw invalid(t('settings.seed', 'seed'), value, expected);
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

function invalid(name: string, value: unknown, expected: string): InvalidSetting {
  const text = t('settings.invalid', 'Invalid {{name}}: got {{got}}, expected {{expected}}.', {
    name,
    got: quote(value),
    expected,
  });
  return new InvalidSetting(text);
}

function integerFrom(min: number, max: number): string {
  return t('settings.integer', 'an integer from {{min}} to {{max}}', { min, max });
}

function expectedSamples(): string {
  return t(
    'settings.expected-samples',
    'auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
  );
}

function expectedFeatures(): string {
  return t(
    'settings.expected-features',
    'a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
  );
}

/** A value as it would stand in a dashboard's JSON, and not longer than one can read. */
function quote(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? t('settings.nothing', 'nothing'));
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}
