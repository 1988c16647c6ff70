import { detect } from '@anomaly-forest/core/internal/detect';
import { Detection, MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { forestShape } from '@anomaly-forest/core/internal/forest/forestShape';
import { applyMissing } from '@anomaly-forest/core/internal/series/missing';
import { Arguments } from './arguments';
import { CsvSamples } from './csvSamples';
import { detectWithBaseline } from './detectWithBaseline';
import { InputError } from './inputError';
import { loadSamples } from './loadSamples';
import { report, reportRows } from './report';
import { scoreNew } from './scoreNew';

/**
 * The panel's verdict on a CSV file, as the object that the command prints.
 *
 * @throws InputError with one sentence if a file or an option cannot be used.
 */
export function detectInFile(args: Arguments): object {
  const csv = loadSamples(args.file, args.missing, args.signals);
  checkFit(csv, args);
  const verdict = report(csv, judge(csv, args));
  if (args.newFile === undefined) {
    return verdict;
  }
  const news = loadSameSignals(args.newFile, csv, args.missing);
  return { ...verdict, new: reportRows(news, scoreNew(csv.samples, news.samples, args.options)) };
}

function judge(csv: CsvSamples, { file, options, missing, baselineFile }: Arguments): Detection {
  if (baselineFile === undefined) {
    return detect(csv.samples, options);
  }
  const baseline = loadSameSignals(baselineFile, csv, missing).samples;
  if (options.verdict === 'watch') {
    return detect({ ...csv.samples, baseline: { kind: 'samples', samples: baseline } }, options);
  }
  const [end, start] = [baseline.time[baseline.time.length - 1], csv.samples.time[0]];
  if (!(end < start)) {
    const [got, expected] = [end, start].map((time) => new Date(time).toISOString());
    throw new InputError(`${baselineFile}: ends at ${got}, expected an end before ${file} starts at ${expected}.`);
  }
  return detectWithBaseline(baseline, csv.samples, options);
}

/** There must be samples to compare, and the forest's parameters must fit their number. */
function checkFit({ samples }: CsvSamples, { file, options }: Arguments): void {
  const { X } = applyMissing(samples).samples;
  if (X.columns.length === 0) {
    throw new InputError(`${file}: no column has a value, expected numbers.`);
  }
  if (X.nSamples < 2) {
    const got = `${X.nSamples} sample${X.nSamples === 1 ? '' : 's'}`;
    const of = X.nSamples === samples.time.length ? '' : ` of ${samples.time.length} with a value of every signal`;
    throw new InputError(`${file}: got ${got}${of}, expected at least 2 to compare.`);
  }
  try {
    forestShape(X, options.forest);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** A further file must have a value of every signal that the first one has. */
function loadSameSignals(file: string, { samples }: CsvSamples, missing: MissingPolicy): CsvSamples {
  const names = samples.signals.map(({ name }) => name);
  const csv = loadSamples(file, missing, names);
  const absent = names.find((name) => csv.samples.signals.every((signal) => signal.name !== name));
  if (absent !== undefined) {
    throw new InputError(`${file}: ${absent} has no value, expected some.`);
  }
  return csv;
}
