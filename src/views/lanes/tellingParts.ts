/**
 * What tells names apart, for places that are too narrow for all of them: without the words that all have in common at
 * the start and at the end. `Latency checkout`, `Latency search` -> `checkout`, `search`.
 */
export function tellingParts(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const isCommon = (wordOf: (of: readonly string[]) => string | undefined): boolean =>
    names.length > 1 && words.every((of) => wordOf(of) === wordOf(words[0]));
  let start = 0;
  while (start < shortest - 1 && isCommon((of) => of[start])) {
    start++;
  }
  let end = 0;
  while (end < shortest - 1 - start && isCommon((of) => of.at(-1 - end))) {
    end++;
  }
  return words.map((of) => of.slice(start, of.length - end).join(' '));
}
