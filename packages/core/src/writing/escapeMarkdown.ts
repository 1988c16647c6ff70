/** Longer names are cut: a series can carry a dozen labels. */
const MAX_LENGTH = 160;

/** Invisible; keeps a chat from reading `@here` as a mention. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Text that stands for itself inside a line of Markdown: no emphasis, link, image, HTML, table, heading, mention or
 * further line comes of it.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
  return short
    .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => www.replace('.', '\\.'))
    .replace(/(^|\W)@/g, `$1@${ZERO_WIDTH_SPACE}`);
}
