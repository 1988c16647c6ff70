import source from 'inline-worker!./detection.worker';

/**
 * Starts the worker from its source inside module.js (docs/decisions/0003-inline-worker.md).
 *
 * @throws DOMException or TypeError where the page's content policy, or the lack of workers, forbids it at once.
 */
export function createDetectionWorker(): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: 'Anomaly Forest' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
