import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import type { DetectionRequest } from './protocol';
import { TimeSlices } from './TimeSlices';
import { packRequest, type Parcel } from './transfer';

/** Up to so many samples are copied within a millisecond, and sent at once. */
const MAX_SAMPLES_AT_ONCE = 50_000;

/** On the page: one array of a million numbers takes some milliseconds. */
const SLICE_MS = 4;

/**
 * Sends requests to the worker in their order. Many samples are copied first, array by array, so that drawing is not held
 * up: a million samples of two signals take 20 to 50 ms.
 */
export class Outbox {
  /** The first is being copied. */
  private waiting: DetectionRequest[] = [];
  private readonly slices = new TimeSlices<Parcel<DetectionRequest>>(SLICE_MS);

  constructor(private readonly worker: Pick<Worker, 'postMessage'>) {}

  /** Sends a request behind those that wait. */
  send(request: DetectionRequest): void {
    this.waiting.push(request);
    if (this.waiting.length === 1) {
      this.sendNext();
    }
  }

  /** Nothing is sent any more. */
  close(): void {
    this.waiting = [];
    this.slices.stop(0);
  }

  private sendNext(): void {
    while (this.waiting.length > 0) {
      const packing = packRequest(this.waiting[0]);
      if (isLarge(this.waiting[0])) {
        this.slices.start(0, packing, {
          onProgress: () => undefined,
          onResult: (parcel) => {
            this.post(parcel);
            this.sendNext();
          },
          onError: (error) => {
            throw error;
          },
        });
        return;
      }
      this.post(runToEnd(packing));
    }
  }

  private post({ message, transfer }: Parcel<DetectionRequest>): void {
    this.waiting.shift();
    this.worker.postMessage(message, transfer);
  }
}

function isLarge(request: DetectionRequest): boolean {
  return request.type === 'detect' && (request.samples?.X.nSamples ?? 0) > MAX_SAMPLES_AT_ONCE;
}
