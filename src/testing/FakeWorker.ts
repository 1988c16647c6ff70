import type { DetectionReply, DetectionRequest } from '../session/worker/protocol';

/** A worker whose replies and failures a test decides. */
export class FakeWorker {
  onmessage: ((event: { data: DetectionReply }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onmessageerror: ((event: Event) => void) | null = null;
  readonly requests: DetectionRequest[] = [];
  /** What changed hands with each request. */
  readonly transfers: Transferable[][] = [];
  terminated = false;

  /** A function to make this worker, as the code under test expects it. */
  readonly create = (): Worker => this as unknown as Worker;

  postMessage(request: DetectionRequest, transfer: Transferable[] = []): void {
    this.requests.push(request);
    this.transfers.push(transfer);
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(reply: DetectionReply): void {
    this.onmessage?.({ data: reply });
  }

  /** What a browser does when a content policy refuses the script, or the worker throws. */
  fail(event = new Event('error', { cancelable: true })): Event {
    this.onerror?.(event);
    return event;
  }
}
