/** Letters and digits. In a literal the build would replace these classes by lists of them, 13 kB long. */
const WORD = String.raw`\p{L}\p{N}`;
const UNSAFE = new RegExp(`[^${WORD}._-]+`, 'gu');

/** Longer ones are cut: some systems take 255 bytes at most, and letters may be four bytes each. */
const MAX_TITLE = 50;

/**
 * A file name from a panel's title and the first and last moment: `Gateway-20231001T000000Z-20231001T163900Z.csv`. Only
 * letters, digits, dots, dashes and underscores of the title survive.
 *
 * @param from - epoch milliseconds
 * @param to - epoch milliseconds
 */
export function downloadName(title: string, from: number, to: number, extension: 'csv' | 'json' | 'yaml'): string {
  const safe = title
    .replace(UNSAFE, '-')
    .slice(0, MAX_TITLE)
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${[safe || 'anomaly-forest', compactTime(from), compactTime(to)].join('-')}.${extension}`;
}

/** ISO 8601 in its short form: a colon is not allowed in file names everywhere. */
function compactTime(time: number): string {
  return new Date(time).toISOString().replace(/[:-]|\.\d+/g, '');
}
