import { t } from '../../i18n/t';

/** Where feedback is kept. A panel's change of its options is no more than a change of the open dashboard. */
export function describeKeeping(isShared: boolean): string {
  return isShared
    ? t('feedback.kept-in-panel', 'It is kept in this panel. Save the dashboard to keep it for everyone.')
    : t('feedback.kept-in-session', 'You cannot edit this dashboard: your feedback is kept until you close this tab.');
}
