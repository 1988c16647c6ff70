import { t } from '../../i18n/t';

/** `no incidents`, `1 incident`, `3 incidents` */
export function countIncidents(count: number): string {
  return t('text.incidents', '', {
    count,
    defaultValue_zero: 'no incidents',
    defaultValue_one: '{{count, number}} incident',
    defaultValue_other: '{{count, number}} incidents',
  });
}
