import type { PanelProps } from '@grafana/data';
import type { Detection } from '../../detection/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { Options } from '../../options';

/** What actions work on: a panel's samples, the verdict on them, and what Grafana gives the panel. */
export interface Judged {
  readonly panel: PanelProps<Options>;
  readonly prepared: PreparedSamples;
  readonly detection: Detection;
}
