import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';

/**
 * What the page asks for. A client is one panel; it has at most one detection under way, and `id` (rising) tells a
 * client's requests apart.
 */
export type DetectionRequest =
  | {
      readonly type: 'detect';
      readonly client: number;
      readonly id: number;
      /** Absent: the samples of the client's request before. They are large and options change more often. */
      readonly samples?: Samples;
      readonly options: DetectionOptions;
    }
  /** Stop the client's detection and drop what is remembered of it. */
  | { readonly type: 'forget'; readonly client: number };

/** What comes back. The first message of a worker is `ready`. */
export type DetectionReply = { readonly type: 'ready' } | DetectionAnswer;

/** A message about one request: any number of `progress`, then one of the others, unless a newer request came. */
export type DetectionAnswer = { readonly client: number; readonly id: number } & (
  | { readonly type: 'progress'; /** Share of the work, 0..1. */ readonly done: number }
  | { readonly type: 'result'; readonly detection: Detection }
  | { readonly type: 'failed'; readonly message: string }
);
