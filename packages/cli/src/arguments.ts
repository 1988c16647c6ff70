import { parseArgs, ParseArgsConfig } from 'node:util';
import { DetectionOptions, MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { parseDetectionOptions } from '../../../src/options/detectionOptions';
import { defaultOptions } from '../../../src/options/options';
import { InputError } from './inputError';

/** What the command line asks for. */
export interface Arguments {
  readonly file: string;
  readonly options: DetectionOptions;
  readonly missing: MissingPolicy;
  /** Names of the columns to use, in this order; all of them if undefined. */
  readonly signals?: readonly string[];
  readonly newFile?: string;
  readonly baselineFile?: string;
}

export const help = `Usage: npm run --silent detect -- FILE.csv [options]

Finds anomalies in a CSV file (header; first column time, the others numbers) and prints them as one JSON object.

  --verdict classic|watch    classic marks a fixed share, watch what departs from typical (${defaultOptions.verdict})
  --contamination SHARE      share of anomalies, 0.03 for example, or auto (${defaultOptions.contamination})
  --seed SEED                an integer from 0 to 4294967295; a word becomes one (${defaultOptions.seed})
  --trees N                  number of trees (${defaultOptions.nEstimators})
  --max-samples N            samples a tree: auto, a count, or with a decimal point a fraction (${defaultOptions.maxSamples})
  --max-features N           signals a tree: a count, or with a decimal point a fraction (${defaultOptions.maxFeatures})
  --bootstrap                draw the samples of a tree with replacement
  --no-scale                 do not standardise the signals
  --sensitivity N            watch: -3 (fewest incidents) to 3 (${defaultOptions.sensitivity})
  --persistence M            watch: so many samples must be odd, "3 of 5" for example, or auto (${defaultOptions.persistence})
  --recovery N               watch: so many normal samples end an incident (${defaultOptions.recovery})
  --least-traffic X          watch: below this traffic the other signals say nothing; 0: off (${defaultOptions.leastTraffic})
  --missing POLICY           leave-out, keep, previous or zero (leave-out)
  --signals A,B              use these columns only, in this order
  --new FILE.csv             score these samples, too, with the model fitted on FILE.csv
  --baseline FILE.csv        other samples that show what is normal (classic: earlier ones)
  --help                     this text
`;

const missingPolicies: readonly string[] = ['leave-out', 'keep', 'previous', 'zero'] satisfies MissingPolicy[];

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
    const got = positionals.length === 0 ? 'none' : positionals.join(' ');
    throw new InputError(`Got ${got} as file, expected one CSV file (see --help).`);
  }
  return {
    file: positionals[0],
    options: detectionOptions(values),
    missing: missingPolicy(values.missing),
    signals: values.signals?.split(',').map((name) => name.trim()),
    newFile: values.new,
    baselineFile: values.baseline,
  };
}

const accepted = {
  verdict: { type: 'string', default: defaultOptions.verdict },
  contamination: { type: 'string', default: defaultOptions.contamination },
  seed: { type: 'string', default: defaultOptions.seed },
  trees: { type: 'string', default: String(defaultOptions.nEstimators) },
  'max-samples': { type: 'string', default: defaultOptions.maxSamples },
  'max-features': { type: 'string', default: defaultOptions.maxFeatures },
  bootstrap: { type: 'boolean', default: defaultOptions.bootstrap },
  'no-scale': { type: 'boolean', default: !defaultOptions.scale },
  sensitivity: { type: 'string', default: String(defaultOptions.sensitivity) },
  persistence: { type: 'string', default: defaultOptions.persistence },
  recovery: { type: 'string', default: String(defaultOptions.recovery) },
  'least-traffic': { type: 'string', default: String(defaultOptions.leastTraffic) },
  missing: { type: 'string', default: 'leave-out' },
  signals: { type: 'string' },
  new: { type: 'string' },
  baseline: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsConfig['options'];

type Parsed = ReturnType<typeof parseArgs<{ options: typeof accepted; allowPositionals: true }>>;

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
  const parsed = parseDetectionOptions({
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
  });
  if ('error' in parsed) {
    throw new InputError(parsed.error);
  }
  return parsed.options;
}

function missingPolicy(value: string): MissingPolicy {
  if (!isMissingPolicy(value)) {
    throw new InputError(`Invalid missing policy: got "${value}", expected ${missingPolicies.join(', ')}.`);
  }
  return value;
}

function isMissingPolicy(value: string): value is MissingPolicy {
  return missingPolicies.includes(value);
}
