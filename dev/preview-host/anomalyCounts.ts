import { csvSamples } from '../../packages/cli/src/csvSamples';
import { notebook } from '../scenarios/notebook';
import { wideTable } from '../scenarios/table';
import { type DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { countLabels } from '../../src/views/labels/countLabels';
import { createDetect } from '../../src/session/worker/createDetect';

/** The notebook's parameters. */
const options: DetectionOptions = {
  verdict: 'classic',
  forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

/** The notebook's "Anomaly Counts", computed here by the same code as in the panel. */
export function anomalyCounts(): string {
  const { Time, ...signals } = wideTable(notebook());
  const columns = Object.entries(signals).map(([name, values]) => ({
    name,
    values: Float64Array.from(values, Number),
  }));
  const { samples } = csvSamples({ time: Float64Array.from(Time, Number), columns, notices: [] }, 'leave-out');
  const { labels } = runToEnd(createDetect()(samples, options));
  const { normal, anomaly } = countLabels(labels);
  return [
    'Anomaly Counts (the notebook: 1000 minutes, contamination 0.03, seed 42)',
    `  Normal (1)     ${String(normal).padStart(4)}`,
    `  Anomaly (-1)   ${String(anomaly).padStart(4)}`,
  ].join('\n');
}
