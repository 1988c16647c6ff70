import { MissingPolicy, Notice } from '../detection';
import { sentence } from '../sentence';
import { nameInSentence } from './signalNames';

/**
 * A signal without any value would leave out every sample, unless missing values mean something of their own (kept for
 * the forest, or zero): better to go on without it, and say so.
 */
export function isEmptySignal(column: Float64Array, missing: MissingPolicy): boolean {
  return (missing === 'leave-out' || missing === 'previous') && column.every(Number.isNaN);
}

/** Says that a signal is left out because it is empty. */
export function emptyNotice(name: string): Notice {
  const said = sentence('frames.empty-signal', '{{name}} has no values: not used', { name: nameInSentence(name) });
  return { level: 'warning', ...said };
}
