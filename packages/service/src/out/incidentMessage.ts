import { shortDuration } from '../../../cli/src/format/words';
import { describeCause } from '../cause/CauseFinder';
import type { WatchIdentity } from '../config/config';
import type { TrackedIncident } from '../incidents/Journal';
import { groupName } from '../judge/groups';
import type { Labels } from '../prometheus/rangeAnswer';

/** An incident of a watch, to be told to others. */
export interface ToldIncident {
  readonly watch: WatchIdentity;
  readonly labels: Labels;
  readonly incident: TrackedIncident;
}

/** The watch, the group and what happened: `gateway, checkout: Latency up`. */
export function titleOf({ watch, labels, incident }: ToldIncident): string {
  const group = groupName(labels);
  return `${watch.name}${group === '' ? '' : `, ${group}`}: ${incident.title}`;
}

/** The numbers, and what carries the change: `Latency 300 ms, typically 45 ms (x6.7); db=orders-3 carries 88% of the change in Latency; for 6m so far`. */
export function sentenceOf({ watch, incident }: ToldIncident): string {
  const duration = shortDuration(incident.end - incident.start + watch.step);
  const cause = incident.cause ? [describeCause(incident.cause)] : [];
  return [...incident.drivers, ...cause, incident.isOpen ? `for ${duration} so far` : duration].join('; ');
}
