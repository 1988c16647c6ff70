import { IncidentName } from '../scenarios/telemetry';

/** What a fault does: it multiplies the requests that arrive, and the time that each takes. */
export interface Fault {
  readonly traffic: number;
  readonly serviceTime: number;
  /** The incident that it is. */
  readonly incident: IncidentName;
}

/** What can be made to go wrong, by the name in `POST /fault/NAME`. */
export const faults = {
  lock: { traffic: 1, serviceTime: 6, incident: 'database lock' },
  upstream: { traffic: 0.05, serviceTime: 1, incident: 'upstream failure' },
  flood: { traffic: 3, serviceTime: 3, incident: 'DDoS' },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

/** The fault that is on, if any; load and gateway look here before every request. */
export class FaultSwitch {
  active: FaultName | undefined;

  get traffic(): number {
    return this.active === undefined ? 1 : faults[this.active].traffic;
  }

  get serviceTime(): number {
    return this.active === undefined ? 1 : faults[this.active].serviceTime;
  }
}
