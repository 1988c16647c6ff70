const numberFormat = new Intl.NumberFormat('en-US');

/** A whole number as text, with thousands apart: `48,500`. */
export function formatCount(n: number): string {
  return numberFormat.format(n);
}

/** A count and what is counted: `1 incident`, `3 incidents`, `no incidents`. */
export function countNoun(n: number, noun: string): string {
  return `${n === 0 ? 'no' : formatCount(n)} ${noun}${n === 1 ? '' : 's'}`;
}
