import type { BaselineInUse } from '@anomaly-forest/core/internal/baseline/baseline';
import { t } from '../../i18n/t';
import type { PinnedBaseline } from '../../options/savedFeedback';
import { formatMoment } from '../feedback/describeFeedback';

/** What says what is normal, as a term that stands alone: `baseline: pinned by anna, 2026-11-23 10:00`. */
export function describeBaseline({ kind, nSamples }: BaselineInUse, pin: PinnedBaseline | undefined): string {
  switch (kind) {
    case 'visible':
      return t('baseline.visible', 'baseline: visible range');
    case 'part':
      return t('baseline.part', 'baseline: earlier part, {{nSamples, number}} samples', { nSamples });
    case 'samples':
      return t('baseline.samples', 'baseline: another query, {{nSamples, number}} samples', { nSamples });
    case 'pinned':
      return describePinned(pin);
  }
}

function describePinned(pin: PinnedBaseline | undefined): string {
  if (!pin) {
    return t('baseline.pinned', 'baseline: pinned');
  }
  const when = formatMoment(pin.time);
  return pin.author === ''
    ? t('baseline.pinned-on', 'baseline: pinned {{when}}', { when })
    : t('baseline.pinned-by', 'baseline: pinned by {{author}}, {{when}}', { author: pin.author, when });
}
