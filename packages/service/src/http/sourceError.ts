/** Why a server could not be used: the label `reason` of the metric of errors. */
export type Reason =
  'unreachable' | 'timeout' | 'unauthorized' | 'overloaded' | 'too-large' | 'refused' | 'no-json' | 'stopped';

/** A server could not be used; the message is one sentence that says what was got and what would help. */
export class SourceError extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    /** Of the answer, where there was one. */
    readonly status?: number
  ) {
    super(message);
  }
}

/** What went wrong, as a sentence, whoever threw it. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
