import { parseArgs, ParseArgsConfig } from 'node:util';
import seedrandom from 'seedrandom';
import { DetectionOptions, MissingPolicy } from '@anomaly-forest/core/internal/detection';
import {
  completeAfterOf,
  type DetectionSettings,
  readDetectionOptions,
  settingEntries,
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
  const settings = settingsOf(values);
  return {
    file: positionals[0],
    options: detectionOptions(settings),
    missing: missingPolicy(values.missing),
    signals: names(values.signals),
    newFile: values.new,
    baselineFile: values.baseline,
    completeAfter: completeAfterOf(settings),
    groupBy: names(values['group-by']) ?? [],
    table: tableOptions(values),
    choices: parseSignalChoices(values),
    format: formatOf(values),
    incidentsOnly: values['incidents-only'] ?? false,
    failOn: optional('fail-on', ['ongoing', 'any', ...SEVERITIES], values['fail-on']),
  };
}

/** What is asked of a file beside the settings of the detection. */
const accepted = {
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

/** The settings of the detection as flags. A flag that turns something off is off by default. */
const settingFlags: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  settingEntries.flatMap(([, { flag, default: fallback }]) => {
    if (!flag) {
      return [];
    }
    const isSwitch = flag.value === undefined;
    const option = isSwitch
      ? { type: 'boolean' as const, default: flag.turnsOff ? !fallback : fallback === true }
      : { type: 'string' as const, default: String(fallback) };
    return [[flag.name, option]];
  })
);

type Parsed = ReturnType<typeof parseArgs<{ options: typeof accepted; allowPositionals: true }>>;

/** The values of all flags, those of the detection by the names that only their table knows. */
type Values = Parsed['values'] & Readonly<Record<string, unknown>>;

/** Every option that is taken, without the dashes. */
export const optionNames: readonly string[] = [...Object.keys(settingFlags), ...Object.keys(accepted)];

function parse(args: string[]): Parsed & { values: Values } {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...settingFlags, ...accepted } }) as Parsed & {
      values: Values;
    };
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

function settingsOf(values: Values): DetectionSettings {
  const settings = settingEntries.map(([name, { flag, default: fallback }]) => {
    const value = flag ? values[flag.name] : fallback;
    return [name, flag?.turnsOff ? value !== true : value];
  });
  return Object.fromEntries(settings);
}

function detectionOptions(settings: DetectionSettings): DetectionOptions {
  const read = readDetectionOptions(settings, (word) => seedrandom(word).int32() >>> 0);
  if ('error' in read) {
    throw new InputError(read.error.text);
  }
  return read.options;
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
