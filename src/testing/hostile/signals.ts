/** So many minutes of a signal that moves like a busy one, always the same; `seed` tells several apart. */
export function busyMinutes(n: number, seed = 0): number[] {
  return Array.from({ length: n }, (_, i) => 5000 + (((i + 7 * seed) * 7919) % 101));
}

/** An hour of latency with another value in its twentieth minute. */
export function withValue<T>(value: T): Array<number | T> {
  return busyMinutes(60, 3).map((usual, i) => (i === 20 ? value : usual / 100));
}
