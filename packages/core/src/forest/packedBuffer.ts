import { Fingerprint } from '../fingerprint';

/*
 * Values and typed arrays as one buffer, to change threads or to be kept. Little-endian, as typed arrays are wherever
 * there is a browser:
 *
 *    0  four letters: what it is      4  version      8  checksum of all that follows      12  length of the text
 *   16  the text: JSON of the values and of the arrays' types and lengths; then the arrays, each at a multiple of 8
 */

const VERSION = 1;
const HEADER_LENGTH = 16;

const ARRAY_TYPES = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array };
type ArrayType = keyof typeof ARRAY_TYPES;
type PackedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** The text of a packed buffer. */
interface Contents<Values> {
  readonly values: Values;
  readonly arrays: ReadonlyArray<{ readonly type: ArrayType; readonly length: number }>;
}

/**
 * Copies values and arrays into one buffer.
 *
 * @param letters - what the buffer is: four ASCII letters.
 * @param values - anything JSON can hold, in ASCII.
 */
export function pack(letters: string, values: unknown, arrays: readonly PackedArray[]): ArrayBuffer {
  const contents = { values, arrays: arrays.map((array) => ({ type: typeOf(array), length: array.length })) };
  const text = JSON.stringify(contents);
  const textEnd = HEADER_LENGTH + text.length;
  const buffer = new ArrayBuffer(arrays.reduce((end, array) => end + aligned(array.byteLength), aligned(textEnd)));
  const bytes = new Uint8Array(buffer);
  bytes.set(asciiOf(letters));
  bytes.set(asciiOf(text), HEADER_LENGTH);
  let offset = aligned(textEnd);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  }
  const header = new Uint32Array(buffer, 4, 3);
  header.set([VERSION, 0, text.length]);
  header[1] = checksum(buffer);
  return buffer;
}

/**
 * The values and arrays of a packed buffer; the arrays are views of it.
 *
 * @throws Error if the buffer is something else, of another version, or damaged.
 */
export function unpack<Values>(letters: string, buffer: ArrayBuffer): { values: Values; arrays: PackedArray[] } {
  const bytes = new Uint8Array(buffer);
  if (buffer.byteLength < HEADER_LENGTH || textOf(bytes.subarray(0, 4)) !== letters) {
    throw new Error(
      `This is no ${letters} buffer: it begins with ${hexOf(bytes.subarray(0, 4)) || 'nothing'}, expected ${hexOf(asciiOf(letters))}.`
    );
  }
  const [version, expectedChecksum, textLength] = new Uint32Array(buffer, 4, 3);
  if (version !== VERSION) {
    throw new Error(`Got a ${letters} buffer of version ${version}; this program reads version ${VERSION}.`);
  }
  if (checksum(buffer) !== expectedChecksum) {
    throw new Error(
      `The ${letters} buffer of ${buffer.byteLength} bytes is damaged: its checksum is not the one noted.`
    );
  }
  const textEnd = HEADER_LENGTH + textLength;
  const contents: Contents<Values> = JSON.parse(textOf(bytes.subarray(HEADER_LENGTH, textEnd)));
  let offset = aligned(textEnd);
  const arrays = contents.arrays.map(({ type, length }) => {
    const array = new ARRAY_TYPES[type](buffer, offset, length);
    offset += aligned(array.byteLength);
    return array;
  });
  return { values: contents.values, arrays };
}

function typeOf(array: PackedArray): ArrayType {
  const types = Object.keys(ARRAY_TYPES) as ArrayType[];
  return types.find((type) => array instanceof ARRAY_TYPES[type]) ?? 'Uint8Array';
}

/** The next multiple of 8. */
function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Two digits a byte: letters could be control characters, which nobody can read. */
function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function checksum(buffer: ArrayBuffer): number {
  const nWords = Math.floor((buffer.byteLength - HEADER_LENGTH) / 4) + 1;
  return parseInt(new Fingerprint().addIntegers(new Uint32Array(buffer, 12, nWords)).toString(), 16);
}
