import { InvalidConfig } from './config/readConfig';
import type { Shard } from './judge/groups';

/**
 * Reads `2/3`: the second of three shards. In a StatefulSet the first number may be a pod's name: `watch-1/3` is the second,
 * since pods are counted from 0.
 *
 * @throws InvalidConfig with one sentence
 */
export function parseShard(text: string): Shard {
  const [, pod, number, total] = /^(?:(.+)-)?(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const index = Number(number) - (pod === undefined ? 1 : 0);
  const count = Number(total);
  if (!(index >= 0 && index < count)) {
    throw new InvalidConfig(
      `Invalid shard: got "${text}", expected 1/3 for the first of three, or a pod's name and their number such as watch-0/3.`
    );
  }
  return { index, count };
}
