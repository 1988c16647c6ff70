/** Why a file could not be read, in words: `there is no such file`. */
export function whyUnreadable(error: unknown): string {
  const [code] = /\bE[A-Z]+\b/.exec(String(error)) ?? [''];
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a directory',
    EACCES: 'reading it is not allowed',
  };
  return reasons[code] ?? String(error);
}
