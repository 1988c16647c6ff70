import { type Attribution, attributeChange } from './attribution';
import { combine, type Measure, type Part } from './measure';

/** The answer for two labels: one of them alone, or both together. */
export interface PairAttribution {
  /** Which of the two labels the answer names: `[0]`, `[1]` or `[0, 1]`. */
  readonly labels: readonly number[];
  readonly attribution: Attribution;
}

/**
 * Looks whether one value of a label carries a change, or a value of one label with a value of another.
 *
 * The combinations are searched from single labels down, as HotSpot does (Y. Sun et al., IEEE Access 6, 2018): the value
 * that explains most is looked into, and if its cells moved alike (the ripple effect of that paper) it is the answer; if
 * one cell in it stands out, the pair is. Where no single value explains the change, all cells are looked at.
 *
 * @param cells - parts with keys of two values
 * @returns none if there are less than two cells
 */
export function attributePairs(measure: Measure, cells: readonly Part[]): PairAttribution | undefined {
  if (cells.length < 2) {
    return undefined;
  }
  const ofCells: PairAttribution = { labels: [0, 1], attribution: attributeChange(measure, cells) };
  const [single] = [0, 1]
    .map((label) => ({ label, parts: mergedBy(measure, cells, [label]) }))
    .filter(({ parts }) => parts.length > 1)
    .map(({ label, parts }) => ({ label, attribution: attributeChange(measure, parts) }))
    .sort((a, b) => b.attribution.score - a.attribution.score);
  if (single === undefined || single.attribution.standsOut.length === 0) {
    return ofCells;
  }
  return isOneCell(measure, cells, single.label, single.attribution) && ofCells.attribution.standsOut.length > 0
    ? ofCells
    : { labels: [single.label], attribution: single.attribution };
}

/** Whether the value that stands out does so because of one of its cells. */
function isOneCell(
  measure: Measure,
  cells: readonly Part[],
  label: number,
  { standsOut: [strongest] }: Attribution
): boolean {
  const inside = cells.filter(({ key }) => key[label] === strongest.part.key[0]);
  return inside.length > 1 && attributeChange(measure, inside).standsOut.length === 1;
}

/** The cells that have the same values of some labels, as one part each. */
export function mergedBy(measure: Measure, cells: readonly Part[], labels: readonly number[]): Part[] {
  const byKey = new Map<string, Part[]>();
  for (const cell of cells) {
    const key = JSON.stringify(labels.map((label) => cell.key[label]));
    const known = byKey.get(key);
    if (known) {
      known.push(cell);
    } else {
      byKey.set(key, [cell]);
    }
  }
  return Array.from(byKey.values(), (same) => ({
    key: labels.map((label) => same[0].key[label]),
    before: combine(
      measure,
      same.map(({ before }) => before)
    ),
    during: combine(
      measure,
      same.map(({ during }) => during)
    ),
  }));
}
