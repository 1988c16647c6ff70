import { parseArgs, ParseArgsConfig } from 'node:util';
import seedrandom from 'seedrandom';
import { DetectionOptions, MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { parseDuration } from '@anomaly-forest/core/internal/duration';
import {
  defaultDetectionSettings as defaults,
  readDetectionOptions,
} from '@anomaly-forest/core/internal/options/detectionSettings';
import { InputError } from './inputError';
import { parseSignalChoices, SignalChoices } from './signalChoices';
import { DateOrder, TableOptions } from './table/table';
import { isTimeZone } from './table/timeZone';

/** How the verdict is written. */
export type Format = 'table' | 'json' | 'csv' | 'ndjson' | 'markdown';

/** Incidents that make the command fail: those that go on, any, or those of a severity and above. */
export type FailOn = 'ongoing' | 'any' | Severity;

/** From the least to the most severe. */
export const SEVERITIES = ['warning', 'minor', 'major'] as const;

/** How severe an incident is. */
export type Severity = (typeof SEVERITIES)[number];

/** What the command line asks for. */
export interface Arguments {
  /** `-`: standard input. */
  readonly file: string;
  readonly options: DetectionOptions;
  readonly missing: MissingPolicy;
  /** Names of the columns to use, in this order; all of them if undefined. */
  readonly signals?: readonly string[];
  readonly newFile?: string;
  readonly baselineFile?: string;
  /** Milliseconds until data are complete: newer samples are not judged (watch). */
  readonly completeAfter?: number;
  /** Labels that tell groups apart; none: one model of all. */
  readonly groupBy: readonly string[];
  /** How the files are read. */
  readonly table: TableOptions;
  readonly choices: SignalChoices;
  /** What suits the output if undefined. */
  readonly format?: Format;
  readonly incidentsOnly: boolean;
  readonly failOn?: FailOn;
}

const missingPolicies: readonly MissingPolicy[] = ['leave-out', 'keep', 'previous', 'zero'];

/**
 * Reads the command line (without node and script).
 *
 * @returns `'help'` if that is what was asked for.
 * @throws InputError with one sentence if it cannot be used.
 */
export function parseArguments(argv: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(joinNegativeNumbers(argv));
  if (values.help) {
    return 'help';
  }
  if (positionals.length !== 1) {
    const got = positionals.length === 0 ? 'no file' : `${positionals.length} files (${positionals.join(', ')})`;
    throw new InputError(`Got ${got}, expected one, or - for standard input (see --help).`);
  }
  return {
    file: positionals[0],
    options: detectionOptions(values),
    missing: missingPolicy(values.missing),
    signals: names(values.signals),
    newFile: values.new,
    baselineFile: values.baseline,
    completeAfter: duration('complete-after', values['complete-after']),
    groupBy: names(values['group-by']) ?? [],
    table: tableOptions(values),
    choices: parseSignalChoices(values),
    format: formatOf(values),
    incidentsOnly: values['incidents-only'] ?? false,
    failOn: optional('fail-on', ['ongoing', 'any', ...SEVERITIES], values['fail-on']),
  };
}

const accepted = {
  verdict: { type: 'string', default: defaults.verdict },
  contamination: { type: 'string', default: defaults.contamination },
  seed: { type: 'string', default: defaults.seed },
  trees: { type: 'string', default: String(defaults.nEstimators) },
  'max-samples': { type: 'string', default: defaults.maxSamples },
  'max-features': { type: 'string', default: defaults.maxFeatures },
  bootstrap: { type: 'boolean', default: defaults.bootstrap },
  'no-scale': { type: 'boolean', default: !defaults.scale },
  sensitivity: { type: 'string', default: String(defaults.sensitivity) },
  persistence: { type: 'string', default: defaults.persistence },
  recovery: { type: 'string', default: String(defaults.recovery) },
  'least-traffic': { type: 'string', default: String(defaults.leastTraffic) },
  'complete-after': { type: 'string' },
  missing: { type: 'string', default: 'leave-out' },
  signals: { type: 'string' },
  new: { type: 'string' },
  baseline: { type: 'string' },
  'group-by': { type: 'string' },
  'time-zone': { type: 'string' },
  'date-order': { type: 'string' },
  role: { type: 'string', multiple: true },
  unit: { type: 'string', multiple: true },
  direction: { type: 'string', multiple: true },
  'minimum-change': { type: 'string', multiple: true },
  expectation: { type: 'string', multiple: true },
  format: { type: 'string' },
  json: { type: 'boolean' },
  'incidents-only': { type: 'boolean' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsConfig['options'];

type Parsed = ReturnType<typeof parseArgs<{ options: typeof accepted; allowPositionals: true }>>;

/** Every option that is taken, without the dashes. */
export const optionNames: readonly string[] = Object.keys(accepted);

function parse(args: string[]): Parsed {
  try {
    return parseArgs({ args, allowPositionals: true, options: accepted });
  } catch (error) {
    throw new InputError(`${firstSentence(error)}; see --help for the options.`);
  }
}

/** `--seed -1` means the seed -1; parseArgs would ask for `--seed=-1`. */
function joinNegativeNumbers(argv: readonly string[]): string[] {
  return argv.reduce<string[]>((args, arg) => {
    const option = args[args.length - 1];
    const isValue = /^-[\d.]/.test(arg) && /^--[^=]+$/.test(option ?? '');
    return isValue ? [...args.slice(0, -1), `${option}=${arg}`] : [...args, arg];
  }, []);
}

/** Of "TypeError [CODE]: Unknown option '--x'. To specify ..." what is of use here. */
function firstSentence(error: unknown): string {
  return String(error)
    .replace(/^\w*Error( \[\w+\])?: /, '')
    .split(/\.(?:\s|$)|\n/)[0];
}

function detectionOptions(values: Parsed['values']): DetectionOptions {
  const parsed = readDetectionOptions(
    {
      verdict: values.verdict,
      nEstimators: values.trees,
      maxSamples: values['max-samples'],
      maxFeatures: values['max-features'],
      bootstrap: values.bootstrap,
      contamination: values.contamination,
      seed: values.seed,
      scale: !values['no-scale'],
      sensitivity: values.sensitivity,
      persistence: values.persistence,
      recovery: values.recovery,
      leastTraffic: values['least-traffic'],
    },
    (word) => seedrandom(word).int32() >>> 0
  );
  if ('error' in parsed) {
    throw new InputError(parsed.error.text);
  }
  return parsed.options;
}

function duration(option: string, text: string | undefined): number | undefined {
  const milliseconds = text === undefined ? undefined : parseDuration(text);
  if (text !== undefined && milliseconds === undefined) {
    throw new InputError(`Invalid ${option}: got "${text}", expected a duration such as 2h, 4m, 90s or 1h30m.`);
  }
  return milliseconds;
}

function missingPolicy(value: string): MissingPolicy {
  const policy = missingPolicies.find((known) => known === value);
  if (policy === undefined) {
    throw new InputError(`Invalid missing policy: got "${value}", expected ${missingPolicies.join(', ')}.`);
  }
  return policy;
}

/** A word that must be one of those that are known. */
function optional<T extends string>(option: string, known: readonly T[], value: string | undefined): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) {
    throw new InputError(`Invalid ${option}: got "${value}", expected ${known.join(', ')}.`);
  }
  return found;
}

function names(list: string | undefined): string[] | undefined {
  return list?.split(',').map((name) => name.trim());
}

const formats: readonly Format[] = ['table', 'json', 'csv', 'ndjson', 'markdown'];

function formatOf({ format, json, new: further }: Parsed['values']): Format | undefined {
  const chosen = optional('format', formats, format);
  if (json && chosen !== undefined && chosen !== 'json') {
    throw new InputError(`Got --json and --format ${chosen}, expected one of them.`);
  }
  if (further !== undefined && chosen !== undefined && chosen !== 'json') {
    throw new InputError(`Got --new and --format ${chosen}, expected --format json: only that holds further samples.`);
  }
  return json ? 'json' : chosen;
}

const dateOrders: readonly DateOrder[] = ['day-first', 'month-first'];

function tableOptions(values: Parsed['values']): TableOptions {
  const { 'time-zone': timeZone, 'date-order': dateOrder, 'group-by': groupBy } = values;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new InputError(`Invalid time-zone: got "${timeZone}", expected UTC or a name such as Europe/Berlin.`);
  }
  return { timeZone, dateOrder: optional('date-order', dateOrders, dateOrder), labels: names(groupBy) };
}
