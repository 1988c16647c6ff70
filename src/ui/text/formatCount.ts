import { numberFormat } from '../../i18n/translations';

/** A whole number as text, with thousands apart: `48,500`. */
export function formatCount(n: number): string {
  return numberFormat().format(n);
}
