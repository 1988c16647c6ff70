// Contestant: this project's whole chain, samples to incidents, from a built module. The protocol is in
// dev/bench/contestant.ts; each pair of columns is a service of its own, traffic and latency, one sample a minute.
import { serve } from './serve.mjs';

const { createMatrix, detect } = await import(process.argv[2]);
const verdict = process.argv[3];
const forest = { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false };
const MINUTE = 60_000;
let seed = 1;

serve(
  (columns) => {
    const time = Float64Array.from(columns[0], (_, i) => Date.UTC(2024, 0, 1) + i * MINUTE);
    const signals = [
      { name: 'Traffic', role: 'traffic', missing: 'leave-out', direction: 'both' },
      { name: 'Latency', role: 'latency', missing: 'leave-out', direction: 'high' },
    ];
    const groups = Array.from({ length: columns.length / 2 }, (_, g) => columns.slice(2 * g, 2 * g + 2));
    seed++;
    const options = { verdict, forest: { ...forest, seed }, contamination: 0.03, scale: true };
    return () => groups.map((pair) => detect({ time, signals, X: createMatrix(pair) }, options).incidents.length);
  },
  () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
);
