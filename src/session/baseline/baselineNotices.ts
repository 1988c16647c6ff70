import type { Notice } from '@anomaly-forest/core/internal/detection';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import type { Options } from '../../options/options';
import type { Group } from '../groups/group';
import { pinOf } from '../../frames/normality';

/** What is missing of the chosen baseline before the data are even looked at. */
export function baselineNotices(options: Options, group: Pick<Group, 'key' | 'name'>): Notice[] {
  if (options.verdict !== 'watch') {
    return [];
  }
  if (options.baseline === 'query' && options.baselineQueries.length === 0) {
    const text = t('baseline.no-query', 'No baseline query is selected: the visible range is used as the baseline');
    return [{ level: 'warning', text }];
  }
  if (options.baseline === 'pinned' && !pinOf(group, options)) {
    return [{ level: 'warning', text: describeNoPin(group.name) }];
  }
  return [];
}

function describeNoPin(name: string): string {
  return name === ''
    ? t('baseline.no-pin', 'No baseline is pinned: the visible range is used as the baseline')
    : t('baseline.no-pin-of-group', 'No baseline is pinned for {{name}}: its visible range is used as the baseline', {
        name: nameInSentence(name),
      });
}
