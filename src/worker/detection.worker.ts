import { createDetect } from './createDetect';
import { buffersOf, type DetectionReply, type DetectionRequest } from './protocol';
import { serveDetections } from './serveDetections';

/** A new request or a cancellation is seen at most this much later. */
const SLICE_MS = 40;

function reply(message: DetectionReply): void {
  if (message.type === 'result') {
    // The worker remembers parts of the detection, so a copy is handed over; the page then has nothing to copy.
    const copy = structuredClone(message);
    self.postMessage(copy, { transfer: buffersOf(copy.detection) });
  } else {
    self.postMessage(message);
  }
}

const receive = serveDetections(createDetect, reply, SLICE_MS);
self.onmessage = (event: MessageEvent<DetectionRequest>) => receive(event.data);
reply({ type: 'ready' });
