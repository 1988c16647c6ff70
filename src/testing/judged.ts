import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Judged } from '../session/judged';
import { panelProps } from './panelProps';
import { viewPropsOf } from './viewProps';

/** What actions work on, for a picture of some minutes (`viewPropsOf`), in a panel called Gateway on dashboard `abc`. */
export function judgedOf(
  picture: string,
  incidents: readonly Incident[],
  panel: Partial<Judged['panel']> = {}
): Judged {
  const { prepared, detection, timeRange } = viewPropsOf(picture, incidents);
  if (!detection) {
    throw new Error('A picture comes with a verdict.');
  }
  return { prepared, detection, panel: { ...panelProps([]), title: 'Gateway', timeRange, ...panel } };
}
