import type { Samples } from '@anomaly-forest/core/internal/detection';
import type { Connection } from './connectWorker';
import type { DetectionCode } from './lateDetection';
import type { DetectionAnswer, DetectionRequest } from './protocol';
import { serveDetections } from './serveDetections';

/** Where the code that detects comes from. */
export interface CodeSource {
  /** If it is there already. */
  readonly loaded: () => DetectionCode | undefined;
  readonly load: () => Promise<DetectionCode>;
}

/** Short enough for a frame of the screen. */
const SLICE_MS = 12;

/**
 * Detects on the page itself, in slices, once the code is there; what is asked meanwhile waits. If the code cannot be
 * loaded, each request is answered with the reason, and the next one tries again.
 */
export function detectOnPage(source: CodeSource, onAnswer: (answer: DetectionAnswer) => void): Connection {
  let serve: ((request: DetectionRequest) => void) | undefined;
  let waiting: DetectionRequest[] = [];
  // Of requests that could not be served: those that follow do not bring the same samples again.
  const unserved = new Map<number, Samples>();
  const start = ({ createDetect }: DetectionCode): void => {
    serve ??= serveDetections(createDetect, onAnswer, SLICE_MS);
    waiting.splice(0).forEach((request) => serve?.(withSamples(request)));
    unserved.clear();
  };
  const withSamples = (request: DetectionRequest): DetectionRequest =>
    request.type === 'detect' ? { ...request, samples: request.samples ?? unserved.get(request.client) } : request;
  const refuse = (reason: unknown): void => {
    for (const request of waiting.splice(0)) {
      if (request.type === 'forget') {
        unserved.delete(request.client);
      } else {
        if (request.samples) {
          unserved.set(request.client, request.samples);
        }
        onAnswer({ type: 'failed', client: request.client, id: request.id, message: describe(reason) });
      }
    }
  };
  return {
    send: (request) => {
      waiting.push(request);
      const code = source.loaded();
      if (code) {
        start(code);
      } else {
        void source.load().then(start, refuse);
      }
    },
    close: () => {
      waiting = [];
    },
  };
}

function describe(reason: unknown): string {
  const why = reason instanceof Error ? reason.message : String(reason);
  return `The code of the detection could not be loaded (${why}): reload the page.`;
}
