import { nameInSentence } from '../frames/signalNames';

/** The group that a saved key stands for, as text; empty if series were not grouped. See `FrameGroup.key`. */
export function groupOfKey(key: string): string {
  try {
    const values: unknown = JSON.parse(key);
    return nameInSentence(Array.isArray(values) ? values.join(', ') : key);
  } catch {
    return key === '' ? '' : nameInSentence(key);
  }
}
