import type { Baseline } from './baseline';

/** A pinned baseline as text (base64), as a dashboard's JSON can hold it. */
export function baselineText(buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
}

/** The baseline in a text. What is no base64 becomes a baseline without content, which the verdict says it cannot use. */
export function baselineOfText(text: string): Extract<Baseline, { kind: 'pinned' }> {
  return { kind: 'pinned', buffer: bytesOf(text).buffer };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
