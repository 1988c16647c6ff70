import type { Figure } from './figures';

/** One column a verdict, one line a figure. All columns have the same figures in the same order. */
export function markdownTable(
  columns: ReadonlyArray<{ readonly name: string; readonly figures: readonly Figure[] }>
): string {
  const head = ['figure', ...columns.map(({ name }) => name)];
  const lines = columns[0].figures.map(([name], i) => [name, ...columns.map(({ figures }) => figures[i][1])]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One line a verdict, one column a figure. */
export function markdownLines(
  lines: ReadonlyArray<{ readonly name: string; readonly figures: readonly Figure[] }>
): string {
  const head = ['', ...lines[0].figures.map(([name]) => name)];
  const rows = lines.map(({ name, figures }) => [name, ...figures.map(([, value]) => value)]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
