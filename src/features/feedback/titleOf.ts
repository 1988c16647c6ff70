import { t } from '../../i18n/t';
import type { Said } from '../../session/feedback/newFeedback';

/** That it was said: `Muted`. */
export function saidOf(kind: Said['kind']): string {
  switch (kind) {
    case 'normal':
      return t('feedback.said-normal', 'Marked as not an anomaly');
    case 'ignore':
      return t('feedback.said-ignore', 'Muted');
    case 'new-normal':
      return t('feedback.said-new-normal', 'New normal set');
  }
}

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
