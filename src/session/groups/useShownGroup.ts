import { useState } from 'react';
import { type Group, isUsable, type UsableGroup } from './group';

/**
 * The group that is shown in detail: the chosen one, else the worst when the groups were first judged. It stays, for a
 * panel that turns to another service by itself is hard to read.
 *
 * @param groups Worst first.
 * @param chosen `Group.key`
 * @param working Whether some are still being judged.
 * @returns the first of them, without its verdict, until it is known which is the worst: its lines are worth seeing.
 */
export function useShownGroup(
  groups: readonly Group[],
  chosen: string | undefined,
  working: boolean
): UsableGroup | undefined {
  const [first, setFirst] = useState<string>();
  const usable = groups.filter(isUsable);
  const known = usable.find(({ key }) => key === chosen) ?? usable.find(({ key }) => key === first);
  if (known) {
    return known;
  }
  const worst = working && usable.length > 1 ? undefined : usable[0];
  if (worst) {
    setFirst(worst.key);
  }
  return worst ?? (usable[0] && { ...usable[0], detection: undefined });
}
