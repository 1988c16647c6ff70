/** Characters of a name that a sentence shows: more would bury what the sentence says. */
const MAX_SHOWN = 80;

/** Control characters, line breaks, and marks that turn the direction of all that follows. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** A name that can be shown: without characters that act on the text around it, and never blank. */
export function readableName(name: string, orElse = 'Unnamed'): string {
  return name.replace(UNFIT, ' ').trim() || orElse;
}

/** A name as part of a sentence. */
export function nameInSentence(name: string): string {
  const readable = readableName(name);
  return readable.length > MAX_SHOWN ? `${readable.slice(0, MAX_SHOWN)}…` : readable;
}

/** Names that differ: behind one that is taken stands the next number that makes it free (`A`, `A (2)`). */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let nth = 2; taken.has(unique); nth++) {
      unique = `${name} (${nth})`;
    }
    taken.add(unique);
    return unique;
  });
}
