/** A number as a cell of CSV: the shortest decimals that give the same number again; empty for NaN. */
export function numberCell(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/**
 * Text of others as a cell. What a spreadsheet would run as a formula gets an apostrophe in front, after which it is
 * text (OWASP, CSV injection).
 */
export function textCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
