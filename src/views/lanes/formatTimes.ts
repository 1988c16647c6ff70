import { numberFormat } from '../../i18n/translations';
import { t } from '../../i18n/t';

/** Beyond this nobody wants the exact number: a signal that hardly ever moves is any number of times off. */
const MOST = 1000;

/** How far from typical, in units of the usual spread: `46 spreads up`. Not `46×`: that would be read as a factor. */
export function formatTimes(deviation: number): string {
  const size = Math.round(Math.abs(deviation));
  const number = `${size > MOST ? '>' : ''}${numberFormat().format(Math.min(size, MOST))}`;
  return deviation > 0
    ? t('lanes.spreads-up', '{{number}} spreads up', { number })
    : t('lanes.spreads-down', '{{number}} spreads down', { number });
}
