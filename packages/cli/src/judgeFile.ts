import { detectSteps } from '@anomaly-forest/core/internal/detect';
import { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { forestShape } from '@anomaly-forest/core/internal/forest/forestShape';
import { applyMissing } from '@anomaly-forest/core/internal/series/missing';
import { runToEnd, Steps } from '@anomaly-forest/core/internal/task/steps';
import { Arguments } from './arguments';
import { CsvSamples } from './csvSamples';
import { detectWithBaseline } from './detectWithBaseline';
import { groupKey } from './groups';
import { InputError } from './inputError';
import { GroupSamples, loadSamples } from './loadSamples';
import { inputName } from './readInput';
import { Scores, scoreNew } from './scoreNew';

/** The verdict on one group of a file. */
export interface JudgedGroup {
  readonly csv: GroupSamples;
  readonly detection: Detection;
  /** The verdict on further samples (`--new`). */
  readonly news?: { readonly csv: CsvSamples; readonly scores: Scores };
}

/** Runs work to its end, perhaps telling how far it is. */
export type Run = <T>(work: Steps<T>) => T;

/**
 * The panel's verdict on a file of time series: one group, or one for each combination of the labels of `--group-by`.
 *
 * @throws InputError with one sentence if a file or an option cannot be used.
 */
export async function judgeFile(args: Arguments, run: Run = runToEnd): Promise<JudgedGroup[]> {
  const groups = await loadSamples(args.file, args, args.signals);
  groups.forEach((group) => checkFit(group, args));
  const baselines = await loadFurther(args.baselineFile, groups, args);
  const news = await loadFurther(args.newFile, groups, args);
  return groups.map((csv, i) => ({
    csv,
    detection: judge(csv.samples, baselines?.[i].samples, args, run),
    ...(news && { news: { csv: news[i], scores: scoreNew(csv.samples, news[i].samples, args.options) } }),
  }));
}

function judge(samples: Samples, baseline: Samples | undefined, args: Arguments, run: Run): Detection {
  const { file, options, baselineFile = '' } = args;
  if (baseline === undefined) {
    return run(detectSteps(samples, options));
  }
  if (options.verdict === 'watch') {
    return run(detectSteps({ ...samples, baseline: { kind: 'samples', samples: baseline } }, options));
  }
  const [end, start] = [baseline.time[baseline.time.length - 1], samples.time[0]];
  if (!(end < start)) {
    const [got, expected] = [end, start].map((time) => new Date(time).toISOString());
    throw new InputError(
      `${inputName(baselineFile)}: ends at ${got}, expected an end before ${inputName(file)} starts at ${expected}.`
    );
  }
  return detectWithBaseline(baseline, samples, options);
}

/** There must be samples to compare, and the forest's parameters must fit their number. */
function checkFit({ samples, labels }: GroupSamples, { file, options }: Arguments): void {
  const where = [inputName(file), ...Object.values(labels)].join(', ');
  const { X } = applyMissing(samples).samples;
  if (X.columns.length === 0) {
    throw new InputError(`${where}: no column has a value, expected numbers.`);
  }
  if (X.nSamples < 2) {
    const got = `${X.nSamples} sample${X.nSamples === 1 ? '' : 's'}`;
    const of = X.nSamples === samples.time.length ? '' : ` of ${samples.time.length} with a value of every signal`;
    throw new InputError(`${where}: got ${got}${of}, expected at least 2 to compare.`);
  }
  try {
    forestShape(X, options.forest);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** A further file must have every group, and in it a value of every signal. */
async function loadFurther(
  file: string | undefined,
  groups: readonly GroupSamples[],
  args: Arguments
): Promise<CsvSamples[] | undefined> {
  if (file === undefined) {
    return undefined;
  }
  const found = new Map<string, CsvSamples>();
  const names = [...new Set(groups.flatMap(({ samples }) => samples.signals.map(({ name }) => name)))];
  for (const group of await loadSamples(file, args, args.groupBy.length === 0 ? names : undefined)) {
    found.set(groupKey(Object.values(group.labels)), group);
  }
  return groups.map(({ labels, samples }) => {
    const further = found.get(groupKey(Object.values(labels)));
    if (further === undefined) {
      throw new InputError(`${inputName(file)}: no rows of ${Object.values(labels).join(', ')}, expected some.`);
    }
    return sameSignals(inputName(file), further, samples);
  });
}

/** The signals of the first file, in its order. */
function sameSignals(file: string, further: CsvSamples, { signals }: Samples): CsvSamples {
  const places = signals.map(({ name }) => {
    const place = further.samples.signals.findIndex((signal) => signal.name === name);
    if (place < 0) {
      throw new InputError(`${file}: ${name} has no value, expected some.`);
    }
    return place;
  });
  const columns = places.map((place) => further.samples.X.columns[place]);
  return {
    ...further,
    samples: { ...further.samples, signals, X: { ...further.samples.X, columns } },
    units: places.map((place) => further.units[place]),
  };
}
