/** Rows a part: a few milliseconds of work, so that the page stays alive between two parts. */
const ROWS_PER_PART = 2000;

/**
 * A long text in parts, each some milliseconds of work: the head, the rows with a separator between two, the foot.
 *
 * @param row the text of row 0 .. nRows - 1
 */
export function* textParts(
  { head, foot, separator }: { head: string; foot: string; separator: string },
  nRows: number,
  row: (index: number) => string
): Generator<string, void> {
  yield head;
  for (let from = 0; from < nRows; from += ROWS_PER_PART) {
    const to = Math.min(from + ROWS_PER_PART, nRows);
    const rows = Array.from({ length: to - from }, (_, i) => row(from + i));
    yield `${from === 0 ? '' : separator}${rows.join(separator)}`;
  }
  yield foot;
}
