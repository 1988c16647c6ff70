/** The code that detects on the page. */
export type DetectionCode = typeof import('./detectionCode');

let code: DetectionCode | undefined;
let loading: Promise<DetectionCode> | undefined;
const listeners = new Set<() => void>();

/** The code, if it is there; small detections are then done at once, in the frame that asks for them. */
export function loadedDetection(): DetectionCode | undefined {
  return code;
}

/**
 * Loads the code, once for the page. A load that failed is tried again with the next call.
 *
 * @throws (rejects) with the browser's reason.
 */
export function loadDetection(): Promise<DetectionCode> {
  loading ??= import('./detectionCode').then(
    (loaded) => {
      code = loaded;
      listeners.forEach((listener) => listener());
      return loaded;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    }
  );
  return loading;
}

/**
 * Calls `listener` when the code comes.
 *
 * @returns a function that ends that.
 */
export function onDetectionLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
