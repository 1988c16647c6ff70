import { MAX_SIGNALS } from '@anomaly-forest/core/internal/options/detectionSettings';
import { Arguments } from './arguments';
import { CsvSamples, csvSamples } from './csvSamples';
import { Group, groupColumns } from './groups';
import { InputError } from './inputError';
import { inputName, readInput } from './readInput';
import { choiceOf } from './signalChoices';
import { TableData } from './table/table';

/** The samples of one group of a file. */
export interface GroupSamples extends CsvSamples {
  readonly labels: Group['labels'];
}

/**
 * Reads a file as samples, a group each.
 *
 * @param signals - names of the signals to use, in this order; all of them if undefined
 * @throws InputError with one sentence if the file cannot be used
 */
export async function loadSamples(
  file: string,
  { missing, table, groupBy, choices, completeAfter }: Arguments,
  signals?: readonly string[]
): Promise<GroupSamples[]> {
  const groups = groupColumns(inputName(file), await readInput(file, table), groupBy);
  checkNames(file, groups, [...choices.own.keys()]);
  return groups.map(({ labels, data }) => {
    const csv = csvSamples(selectSignals(inputName(file), data, signals), missing, (name) => choiceOf(choices, name));
    const samples = completeAfter === undefined ? csv.samples : { ...csv.samples, completeAfter };
    return { ...csv, samples, labels };
  });
}

/** A choice for a signal that no group has is a slip of the hand. */
function checkNames(file: string, groups: readonly Group[], chosen: readonly string[]): void {
  const names = [...new Set(groups.flatMap(({ data }) => data.columns.map(({ name }) => name)))];
  const absent = chosen.find((name) => !names.includes(name));
  if (absent !== undefined) {
    throw new InputError(`${inputName(file)}: there is no signal "${absent}", expected some of ${names.join(', ')}.`);
  }
}

function selectSignals(file: string, data: TableData, signals?: readonly string[]): TableData {
  const names = data.columns.map(({ name }) => name);
  if (names.length === 0) {
    throw new InputError(`${file}: no column of numbers beside the time, expected at least one.`);
  }
  const columns =
    signals === undefined
      ? data.columns
      : signals.map((name) => {
          const column = data.columns.find((candidate) => candidate.name === name);
          if (!column) {
            throw new InputError(`${file}: there is no signal "${name}", expected some of ${names.join(', ')}.`);
          }
          return column;
        });
  if (columns.length > MAX_SIGNALS) {
    const hasLabels = columns.some(({ labels = {} }) => Object.keys(labels).length > 0);
    throw new InputError(
      `${file}: ${columns.length} signals, expected at most ${MAX_SIGNALS}; choose with --signals${hasLabels ? ', or judge groups of them with --group-by' : ''}.`
    );
  }
  return { ...data, columns };
}
