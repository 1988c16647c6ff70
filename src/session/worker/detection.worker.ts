import { createDetect } from './createDetect';
import type { DetectionReply, DetectionRequest } from './protocol';
import { serveDetections } from './serveDetections';
import { packDetection } from './transfer';

/** A new request or a cancellation is seen at most this much later. */
const SLICE_MS = 40;

function post(reply: DetectionReply): void {
  if (reply.type === 'result') {
    const { message: detection, transfer } = packDetection(reply.detection);
    self.postMessage({ ...reply, detection }, { transfer });
  } else {
    self.postMessage(reply);
  }
}

const receive = serveDetections(createDetect, post, SLICE_MS);
self.onmessage = (event: MessageEvent<DetectionRequest>) => receive(event.data);
post({ type: 'ready' });
