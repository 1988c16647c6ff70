import { pack, unpack } from '../forest/packedBuffer';
import { sentence, type Sentence } from '../sentence';
import type { BaselineModel } from './baselineModel';

/** The second format; what the first one pinned (AnBa) judged by other rules. */
const LETTERS = 'AnB2';

/** Slots of a saved profile: one every quarter of an hour of a day. */
const MAX_SLOTS = 96;

/** Beside the numbers; the names are JSON texts in ASCII. */
interface PackedValues extends Pick<BaselineModel, 'step' | 'span' | 'nSamples'> {
  readonly names: readonly string[];
}

/** A baseline as one buffer: for each signal its numbers, then its profile. One that is aligned cannot be packed. */
export function packBaseline({ signals, step, span, nSamples }: BaselineModel): ArrayBuffer {
  const values: PackedValues = { names: signals.map(({ name }) => asciiOf(name)), step, span, nSamples };
  return pack(
    LETTERS,
    values,
    signals.flatMap(({ limits, level, period, profile }) => [
      Float64Array.of(limits.spread, limits.high, limits.low, limits.meanHigh, limits.meanLow, level, period),
      Float32Array.from(withFewSlots(profile)),
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
    const signals = names.map((name, k) => {
      const [spread, high, low, meanHigh, meanLow, level, period] = arrays[2 * k] as Float64Array;
      const profile = Float64Array.from(arrays[2 * k + 1]);
      return { name: JSON.parse(name), limits: { spread, high, low, meanHigh, meanLow }, level, period, profile };
    });
    return { model: { ...rest, signals } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: sentence('watch.pinned-unreadable', 'The pinned baseline cannot be read, pin it again: {{reason}}', {
        reason,
      }),
    };
  }
}

function withFewSlots(profile: Float64Array): Float64Array {
  const n = profile.length;
  return n <= MAX_SLOTS
    ? profile
    : Float64Array.from({ length: MAX_SLOTS }, (_, k) => profile[Math.round((k * n) / MAX_SLOTS)]);
}

/** A text as JSON in ASCII. */
function asciiOf(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
