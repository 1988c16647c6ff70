/** What a connection needs of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/**
 * Starts the worker from its source, which is a chunk of its own, loaded for the first detection
 * (docs/decisions/0003-inline-worker.md). Where the chunk cannot be loaded, or the page's content policy, or the lack of
 * workers, forbids the worker, `onerror` is called.
 */
export function createDetectionWorker(): WorkerLike {
  return new LateWorker(async () => (await import('inline-worker!./detection.worker')).default);
}

/** A worker whose source has yet to be loaded; what is sent meanwhile waits. */
export class LateWorker implements WorkerLike {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  private worker?: Worker;
  private waiting: Array<[message: unknown, transfer: Transferable[]]> = [];
  private isTerminated = false;

  /** @param loadSource - the script's text */
  constructor(loadSource: () => Promise<string>) {
    void loadSource()
      .then((source) => this.start(source))
      .catch(() => this.onerror?.call(this as unknown as Worker, new ErrorEvent('error', { cancelable: true })));
  }

  /** As a worker's, at once or once there is one. */
  postMessage(message: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    const transferred = Array.isArray(transfer) ? transfer : (transfer.transfer ?? []);
    if (this.worker) {
      this.worker.postMessage(message, transferred);
    } else {
      this.waiting.push([message, transferred]);
    }
  }

  /** Ends the worker, or keeps it from starting. */
  terminate(): void {
    this.isTerminated = true;
    this.waiting = [];
    this.worker?.terminate();
  }

  private start(source: string): void {
    if (this.isTerminated) {
      return;
    }
    const worker = workerOf(source);
    const owner = worker;
    worker.onmessage = (event) => this.onmessage?.call(owner, event);
    worker.onerror = (event) => this.onerror?.call(owner, event);
    worker.onmessageerror = (event) => this.onmessageerror?.call(owner, event);
    this.worker = worker;
    for (const [message, transfer] of this.waiting.splice(0)) {
      worker.postMessage(message, transfer);
    }
  }
}

/** @throws DOMException or TypeError where workers are forbidden or unknown. */
function workerOf(source: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: 'Anomaly Forest' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
