import type { SignalName } from './drawTelemetry';

/** What an incident does to one signal, as a factor. */
export interface Effect {
  readonly name: string;
  readonly signal: SignalName;
  readonly factor: number;
}

/** Nobody would miss these. */
export const clearEffects: readonly Effect[] = [
  { name: 'latency x6', signal: 'Latency_ms', factor: 6 },
  { name: 'latency x1.9', signal: 'Latency_ms', factor: 1.9 },
  { name: 'traffic x0.03', signal: 'RPM', factor: 0.03 },
  { name: 'traffic x0.45', signal: 'RPM', factor: 0.45 },
];

/** These need a calm signal, or some time. */
export const mildEffects: readonly Effect[] = [
  { name: 'traffic x0.7', signal: 'RPM', factor: 0.7 },
  { name: 'latency x1.5', signal: 'Latency_ms', factor: 1.5 },
];
