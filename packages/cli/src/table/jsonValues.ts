/** True if a text can only be JSON or one JSON object a line. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*(\{\s*("|\}|$)|\[\s*(\{|\[|\]|$))/.test(text);
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sentence of others within one of ours. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
