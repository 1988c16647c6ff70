/** The parts of an item of Grafana's option forms that the reference shows. */
interface OptionItem {
  readonly name: string;
  readonly description?: string;
  readonly category?: readonly string[];
  readonly defaultValue?: unknown;
  readonly settings?: { readonly options?: readonly Choice[] };
}

/** Choices that are shown as icons have a description in place of a label. */
interface Choice {
  readonly value?: unknown;
  readonly label?: string;
  readonly description?: string;
}

/**
 * Markdown of a form: a heading a category, in the form's own order, and a table row an option.
 *
 * @param general heading of the options without a category.
 */
export function optionsTables(items: readonly OptionItem[], general: string): string {
  const categories = new Map<string, OptionItem[]>();
  for (const item of items) {
    const category = item.category?.[0] ?? general;
    categories.set(category, [...(categories.get(category) ?? []), item]);
  }
  return [...categories].map(([category, members]) => table(category, members)).join('\n');
}

function table(category: string, items: readonly OptionItem[]): string {
  const head = ['| option | default | what it does |', '| --- | --- | --- |'];
  return [`### ${category}`, '', ...head, ...items.map(row), ''].join('\n');
}

function row({ name, description = '', defaultValue, settings }: OptionItem): string {
  const choices = settings?.options ?? [];
  const chosen = choices.find(({ value }) => value === defaultValue);
  const labels = choices.map(nameOf).filter((label) => label !== undefined);
  const oneOf = labels.length > 0 ? `One of: ${labels.join(', ')}.` : '';
  const cells = [
    name,
    (chosen && nameOf(chosen)) ?? shown(defaultValue),
    [description, oneOf].filter(Boolean).join(' '),
  ];
  return `| ${cells.map(inCell).join(' | ')} |`;
}

function nameOf({ label, description }: Choice): string | undefined {
  return label ?? description;
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'on' : 'off';
  }
  const isPlain = typeof value === 'number' || (typeof value === 'string' && value !== '');
  return isPlain ? String(value) : '';
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
