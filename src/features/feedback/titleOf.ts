import { t } from '../../i18n/t';
import type { Said } from '../../session/feedback/newFeedback';

/** What a kind of feedback is called. */
export function titleOf(kind: Said['kind']): string {
  switch (kind) {
    case 'normal':
      return t('feedback.normal', 'Not an anomaly');
    case 'ignore':
      return t('feedback.ignore', 'Mute');
    case 'new-normal':
      return t('feedback.new-normal', 'New normal from here');
  }
}
