import type { PanelSamples } from '../../../../src/headless/panelSamples';
import type { PanelOptions } from '../../../../src/headless/readPanelOptions';

export type { PanelOptions, PanelSamples };

/**
 * The code that reads panels, which has Grafana's frames with it. A service that watches Prometheus alone never loads it.
 */
export async function loadHeadless() {
  const [samples, options] = await Promise.all([
    import('../../../../src/headless/panelSamples'),
    import('../../../../src/headless/readPanelOptions'),
  ]);
  return { ...samples, ...options };
}
