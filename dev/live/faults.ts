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

/** Routes of the gateway, and the share of all requests that each gets. */
export const routes = { '/search': 0.45, '/cart': 0.35, '/pay': 0.2 } as const;

export type Route = keyof typeof routes;

export function isRoute(path: string): path is Route {
  return Object.hasOwn(routes, path);
}

/** The fault that is on, if any; load and gateway look here before every request. */
export class FaultSwitch {
  active: FaultName | undefined;
  /** The only route that has the fault; none for all of them. */
  route: Route | undefined;

  /** What the requests for a path are multiplied by. */
  traffic(path: string): number {
    return this.of(path)?.traffic ?? 1;
  }

  /** What the time that a request for a path takes is multiplied by. */
  serviceTime(path: string): number {
    return this.of(path)?.serviceTime ?? 1;
  }

  private of(path: string): Fault | undefined {
    const isMeant = this.route === undefined || this.route === path;
    return this.active !== undefined && isMeant ? faults[this.active] : undefined;
  }
}
