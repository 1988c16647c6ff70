import type { WorkerLike } from './createDetectionWorker';
import { Outbox } from './Outbox';
import type { DetectionAnswer, DetectionReply, DetectionRequest } from './protocol';

/** A way to have requests answered. */
export interface Connection {
  send(request: DetectionRequest): void;
  /** No answer comes after this. */
  close(): void;
}

/** `refused`: the worker never said that it is ready. `died`: it broke down after that. */
export type WorkerFailure = 'refused' | 'died';

/** A worker is ready after some 50 ms; a page that is still loading may need seconds to hear of it. */
export const HANDSHAKE_MS = 5000;

/**
 * Starts a worker. Where a content policy forbids it with a mere error event, or nothing is heard at all, or the worker
 * breaks down later, `onFailure` is called, once, and nothing more is answered.
 *
 * @throws what `createWorker` throws.
 */
export function connectWorker(
  createWorker: () => WorkerLike,
  onAnswer: (answer: DetectionAnswer) => void,
  onFailure: (failure: WorkerFailure) => void
): Connection {
  const worker = createWorker();
  const outbox = new Outbox(worker);
  let ready = false;

  const close = (): void => {
    clearTimeout(handshake);
    outbox.close();
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  const fail = (event?: Event): void => {
    event?.preventDefault(); // The page goes on without the worker: nothing for the browser to report.
    close();
    onFailure(ready ? 'died' : 'refused');
  };
  const handshake = setTimeout(() => fail(), HANDSHAKE_MS);

  worker.onmessage = ({ data: reply }: MessageEvent<DetectionReply>) => {
    if (reply.type === 'ready') {
      ready = true;
      clearTimeout(handshake);
    } else {
      onAnswer(reply);
    }
  };
  worker.onerror = worker.onmessageerror = fail;
  return { send: (request) => outbox.send(request), close };
}
