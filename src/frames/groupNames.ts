import type { FrameGroup } from './groupFrames';
import { nameInSentence, readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';

const collator = new Intl.Collator('en', { numeric: true });

/** A group with a name that no other has. */
export interface NamedGroup extends FrameGroup {
  readonly name: string;
}

/** Groups in the order of their names (`node 2` before `node 10`); those that lack every label come last. */
export function nameGroups(groups: readonly FrameGroup[], groupBy: readonly string[]): NamedGroup[] {
  const sorted = groups
    .map((group) => ({ group, name: nameOf(group.values, groupBy) }))
    .sort((a, b) => Number(isRest(a.group)) - Number(isRest(b.group)) || compare(a, b));
  const names = uniqueNames(sorted.map(({ name }) => name));
  return sorted.map(({ group }, i) => ({ ...group, name: names[i] }));
}

function compare(a: { group: FrameGroup; name: string }, b: { group: FrameGroup; name: string }): number {
  return collator.compare(a.name, b.name) || (a.group.key < b.group.key ? -1 : 1);
}

function nameOf(values: readonly string[], groupBy: readonly string[]): string {
  return values.map((value, i) => (value === '' ? `no ${readableName(groupBy[i])}` : readableName(value))).join(', ');
}

function isRest({ values }: FrameGroup): boolean {
  return values.every((value) => value === '');
}

/** The group that a saved key stands for (`FrameGroup.key`), in a sentence; empty if series were not grouped. */
export function groupOfKey(key: string): string {
  try {
    const values: unknown = JSON.parse(key);
    return nameInSentence(Array.isArray(values) ? values.join(', ') : key);
  } catch {
    return key === '' ? '' : nameInSentence(key);
  }
}
