import type { Field } from '@grafana/data';
import { numberFormat } from '../../i18n/translations';
import { t } from '../../i18n/t';

/** From this factor on a rise is a factor (`×1.5`); a smaller one and every fall is in per cent (`+20%`, `-84%`). */
const MIN_FACTOR = 1.5;

/** Beyond this nobody wants the exact number. */
const MAX_FACTOR = 10_000;

/** Less is no change to speak of. */
const MIN_CHANGE = 0.005;

/** Their zero is a convention, so that a factor between two values says nothing: temperatures, decibels, moments. */
const NO_RATIO = /^(celsius|farenheit|dB|dBm|pH|dateTime.*)$/;

/** A change in per cent of what is in per cent itself could be either: the factor alone is shown. */
const PERCENT = /^percent/;

/**
 * How large a value is beside the typical one, as everybody would work it out: `×6.4`, `+20%`, `-84%`.
 *
 * @returns undefined where a ratio says nothing: a typical value that is unknown, zero or of the other sign, equal
 *   values, and units whose zero is a convention
 */
export function formatChange(actual: number, typical: number, field?: Pick<Field, 'config'>): string | undefined {
  const unit = field?.config.unit ?? '';
  const ratio = actual / typical;
  if (!Number.isFinite(ratio) || ratio < 0 || NO_RATIO.test(unit)) {
    return undefined;
  }
  if (ratio >= MIN_FACTOR) {
    const number = numberFormat({ maximumSignificantDigits: 2 }).format(Math.min(ratio, MAX_FACTOR));
    return ratio > MAX_FACTOR ? t('text.more-than-factor', '>×{{number}}', { number }) : `×${number}`;
  }
  return Math.abs(ratio - 1) < MIN_CHANGE || PERCENT.test(unit)
    ? undefined
    : numberFormat({ style: 'percent', signDisplay: 'exceptZero' }).format(ratio - 1);
}

/** A share of a whole in the language on screen: `93%`, in French `93 %`. */
export function formatShare(share: number): string {
  return numberFormat({ style: 'percent' }).format(share);
}
