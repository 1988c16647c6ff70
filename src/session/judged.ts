import type { PanelProps } from '@grafana/data';
import type { Options } from '../options/options';
import type { JudgedSamples } from './viewProps';

/** What actions work on: a panel's samples, the verdict on them, and what Grafana gives the panel. */
export interface Judged extends JudgedSamples {
  readonly panel: PanelProps<Options>;
}
