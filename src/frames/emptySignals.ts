import { MissingPolicy, Notice } from '../detection/detection';
import { nameInSentence } from './signalNames';

/**
 * A signal without any value would leave out every sample, unless missing values mean something of their own (kept for
 * the forest, or zero): better to go on without it, and say so.
 */
export function isEmptySignal(column: Float64Array, missing: MissingPolicy): boolean {
  return (missing === 'leave-out' || missing === 'previous') && column.every(Number.isNaN);
}

export function emptyNotice(name: string): Notice {
  return { level: 'warning', text: `${nameInSentence(name)} has no value: not used` };
}
