import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import type { DetectionAnswer, DetectionRequest } from './protocol';
import { TimeSlices } from './TimeSlices';

/** Detects in steps. One for each client, so that it may remember what it computed last. */
export type Detect = (samples: Samples, options: DetectionOptions) => Steps<Detection>;

interface Client {
  readonly detect: Detect;
  readonly samples: Samples;
}

/**
 * The side that does the work; the same code runs in the worker and, where workers are forbidden, on the page.
 * Clients take turns, and a client's newer request replaces the older one.
 *
 * @param sliceMs - how long to work before looking for new requests.
 * @returns the function that takes requests.
 */
export function serveDetections(
  createDetect: () => Detect,
  answer: (answer: DetectionAnswer) => void,
  sliceMs: number
): (request: DetectionRequest) => void {
  const clients = new Map<number, Client>();
  const slices = new TimeSlices<Detection>(sliceMs);

  const remember = (client: number, samples: Samples | undefined): Client => {
    const known = clients.get(client);
    const detect = known?.detect ?? createDetect();
    const remembered = samples ? { detect, samples } : known;
    if (!remembered) {
      throw new Error(`Got a request of client ${client} without samples, expected samples with its first request.`);
    }
    clients.set(client, remembered);
    return remembered;
  };

  return (request) => {
    const { client } = request;
    if (request.type === 'forget') {
      clients.delete(client);
      slices.stop(client);
      return;
    }
    const { id, options } = request;
    const { detect, samples } = remember(client, request.samples);
    slices.start(client, detect(samples, options), {
      onProgress: (done) => answer({ type: 'progress', client, id, done }),
      onResult: (detection) => answer({ type: 'result', client, id, detection }),
      onError: (error) => answer({ type: 'failed', client, id, message: messageOf(error) }),
    });
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
