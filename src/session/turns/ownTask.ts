/** In a hidden page nothing is painted: then it is not waited for longer than this, milliseconds. */
const NOT_PAINTED_MS = 100;

/** Does work in a task of its own: before it, the browser can answer, and paint if it is time to. */
export function inOwnTask(work: () => void): void {
  setTimeout(work, 0);
}

/** Does work in a task of its own after the browser has painted what is on the page by now. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) {
      isDone = true;
      work();
    }
  };
  requestAnimationFrame(() => inOwnTask(once));
  setTimeout(once, NOT_PAINTED_MS);
}
