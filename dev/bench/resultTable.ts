import type { Measurement } from './measure';

/** Size or situation -> contestant -> what was measured; contestants that were too slow are missing. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Measurement>>;

/** A row a contestant, a column a size; numbers without an exponent, `-` for what is missing. */
export function resultTable(
  results: Results,
  cell: (measurement: Measurement, size: string) => string | undefined
): string {
  const sizes = [...results.keys()];
  const names = new Set([...results.values()].flatMap((measured) => [...measured.keys()]));
  const rows = [...names].map((name) => {
    const cells = sizes.map((size) => {
      const measurement = results.get(size)?.get(name);
      const said = measurement && cell(measurement, size);
      return said === undefined ? '-' : String(Number(said));
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [`| | ${sizes.join(' | ')} |`, `|---|${sizes.map(() => '---|').join('')}`, ...rows].join('\n');
}
