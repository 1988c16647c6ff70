import { Fingerprint } from '@anomaly-forest/core/internal/fingerprint';
import type { Labels } from '../prometheus/rangeAnswer';

/** Which part of all groups a process judges: `index` of `count`, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The labels that tell groups apart; those that a series does not have are empty, as in Prometheus. */
export function groupLabels(labels: Labels, groupBy: readonly string[]): Labels {
  return Object.fromEntries(groupBy.map((name) => [name, labels[name] ?? '']));
}

/** The same for equal labels of a watch, on every machine. */
export function groupKey(labels: Labels): string {
  return JSON.stringify(Object.entries(labels));
}

/** How messages and annotations call a group: `checkout`, or `checkout, eu` for two labels; empty without labels. */
export function groupName(labels: Labels): string {
  return Object.values(labels)
    .filter((value) => value !== '')
    .join(', ');
}

/**
 * Whether a group is this shard's: the shard with the highest hash of group and number has it, so that another number of
 * shards moves no more groups than it must (rendezvous hashing; Thaler and Ravishankar 1998).
 */
export function isOwn(watch: string, key: string, { index, count }: Shard): boolean {
  let owner = 0;
  let highest = '';
  for (let shard = 0; shard < count; shard++) {
    const hash = new Fingerprint().addText(`${shard}\n${watch}\n${key}`).toString();
    if (hash > highest) {
      highest = hash;
      owner = shard;
    }
  }
  return owner === index;
}
