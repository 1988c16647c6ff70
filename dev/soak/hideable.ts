declare global {
  interface Window {
    /** Makes the page behave as behind another tab, and back. */
    setHidden(hidden: boolean): void;
  }
}

/**
 * Lets a page be hidden; runs in it before everything else. A browser without a screen shows all its tabs always, so what
 * a hidden page lives through is done by hand: it is told, and gets no animation frames until it is shown again.
 */
export function makeHideable(): void {
  const waiting = new Map<number, FrameRequestCallback>();
  const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
  let hidden = false;
  let lastHandle = 0;

  window.requestAnimationFrame = (callback) => {
    if (!hidden) {
      return request(callback);
    }
    waiting.set(--lastHandle, callback); // The browser's own handles are positive.
    return lastHandle;
  };
  window.cancelAnimationFrame = (handle) => {
    if (!waiting.delete(handle)) {
      cancel(handle);
    }
  };
  const visibility = {
    get hidden() {
      return hidden;
    },
    get visibilityState() {
      return hidden ? 'hidden' : 'visible';
    },
  };
  Object.defineProperties(document, Object.getOwnPropertyDescriptors(visibility));
  window.setHidden = (next) => {
    hidden = next;
    document.dispatchEvent(new Event('visibilitychange'));
    if (!hidden) {
      waiting.forEach((callback) => request(callback));
      waiting.clear();
    }
  };
}
