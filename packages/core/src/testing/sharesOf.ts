import type { Steps } from '../task/steps';

/** What is known of the share that is done at each pause of some steps: the last one told, 0 before. */
export function sharesOf(steps: Steps<unknown>): number[] {
  let known = 0;
  return Array.from(steps, (share) => (known = share ?? known));
}
