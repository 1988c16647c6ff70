import { SignalLook } from './dashboard';

/** How traffic and response time look in every bundled dashboard. */
export const gatewaySignals: readonly SignalLook[] = [
  { field: 'RPM', unit: 'reqpm', color: 'blue' },
  { field: 'Latency', displayName: 'Response time', unit: 'ms', color: 'orange' },
];
