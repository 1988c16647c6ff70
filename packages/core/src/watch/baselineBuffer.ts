import { pack, unpack } from '../forest/packedBuffer';
import { createMatrix } from '../series/matrix';
import { sentence, type Sentence } from '../sentence';
import type { BaselineModel, JointModel, ScaleModel, SignalModel } from './baselineModel';

const LETTERS = 'AnBa';

/** Beside the numbers; the names are JSON texts in ASCII. */
interface PackedValues extends Pick<BaselineModel, 'step' | 'span' | 'nSamples'> {
  readonly names: readonly string[];
}

/** Numbers of a signal before those of its scales, and of a scale. */
const SIGNAL_NUMBERS = 13;
const SCALE_NUMBERS = 4;

/**
 * A baseline as one buffer. After the values come for each signal its numbers, then its profiles, then its rows for the
 * forest. What stays aligned to other samples (see `learnBaseline`) cannot be packed.
 */
export function packBaseline({ signals, rows, step, span, nSamples }: BaselineModel): ArrayBuffer {
  const values: PackedValues = { names: signals.map(({ name }) => asciiOf(name)), step, span, nSamples };
  return pack(
    LETTERS,
    values,
    signals.flatMap((signal, j) => [
      Float64Array.from(numbersOf(signal)),
      ...signal.scales.map(({ profile }) => Float32Array.from(profile)),
      Float32Array.from(rows.columns[j]),
    ])
  );
}

/** The baseline of a buffer, or one sentence why there is none. */
export function unpackBaseline(
  buffer: ArrayBuffer
): { readonly model: BaselineModel } | { readonly problem: Sentence } {
  try {
    const { values, arrays } = unpack<PackedValues>(LETTERS, buffer);
    const { names, ...rest } = values;
    const signals: SignalModel[] = [];
    const columns: Float64Array[] = [];
    let next = 0;
    for (const name of names) {
      const numbers = arrays[next++] as Float64Array;
      const nScales = (numbers.length - SIGNAL_NUMBERS) / SCALE_NUMBERS;
      const profiles = arrays.slice(next, next + nScales).map((profile) => Float64Array.from(profile));
      signals.push(signalOf(JSON.parse(name), numbers, profiles));
      columns.push(Float64Array.from(arrays[next + nScales]));
      next += nScales + 1;
    }
    return { model: { ...rest, signals, rows: createMatrix(columns) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: sentence('watch.pinned-unreadable', 'The pinned baseline cannot be read: {{reason}}', { reason }),
    };
  }
}

function numbersOf({ nature, range, joint, scales }: SignalModel): number[] {
  return [
    nature.median,
    nature.positiveMedian,
    nature.quantum,
    nature.isSmallCount ? 1 : 0,
    ...range,
    ...(joint ? jointNumbers(joint) : [-1, NaN, NaN, NaN, NaN, NaN, NaN]),
    ...scales.flatMap(({ level, spread, tail }) => [level, spread, tail.limit, tail.sustained]),
  ];
}

function jointNumbers({ signal, slope, usual, spread, tail }: JointModel): number[] {
  return [signal, slope, usual.lowest, usual.highest, spread, tail.limit, tail.sustained];
}

function signalOf(name: string, numbers: Float64Array, profiles: readonly Float64Array[]): SignalModel {
  const [median, positiveMedian, quantum, isSmallCount, least, most, ...jointAndScales] = numbers;
  const [signal, slope, lowest, highest, spread, limit, sustained] = jointAndScales;
  return {
    name,
    nature: { median, positiveMedian, quantum, isSmallCount: isSmallCount === 1 },
    range: [least, most],
    joint: signal < 0 ? undefined : { signal, slope, usual: { lowest, highest }, spread, tail: { limit, sustained } },
    scales: profiles.map((profile, k) => scaleOf(numbers.subarray(SIGNAL_NUMBERS + k * SCALE_NUMBERS), profile)),
  };
}

function scaleOf([level, spread, limit, sustained]: Float64Array, profile: Float64Array): ScaleModel {
  return { level, profile, spread, tail: { limit, sustained } };
}

/** A text as JSON in ASCII. */
function asciiOf(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
