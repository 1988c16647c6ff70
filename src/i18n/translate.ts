import type { Sentence } from '@anomaly-forest/core/internal/sentence';
import { t } from './t';

/** A sentence of code that knows no language, in the language on screen; in English if it has no translation. */
export function translate({ id, text, values = {} }: Sentence): string {
  if (id === undefined) {
    return text;
  }
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? translate(value) : value,
  ]);
  // As a value, so that braces in the name of a signal are left alone.
  return t(id, '{{inEnglish}}', { ...Object.fromEntries(words), inEnglish: text });
}
