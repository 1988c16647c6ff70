/** Performance mark: a frame with all charts was on the screen. */
export const PAINTED = 'charts-painted';

/** What the bench asks of the page; in the page, so that asking costs the page nothing. */
interface DrawProbe {
  /** True once a frame with all charts was on the screen; there is a performance mark then. */
  isPainted: boolean;
  /** Moves the mouse over the first chart, one move a frame, between two performance marks. */
  readonly moveOver: (moves: number, startMark: string, endMark: string) => Promise<void>;
}

declare global {
  interface Window {
    drawProbe?: DrawProbe;
    /** Of Chromium; not in TypeScript's library yet. */
    readonly scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> };
  }
}

/**
 * @param nCharts - all of them must be there before it counts as painted
 * @param selector - of a chart
 */
export function installDrawProbe(nCharts: number, selector: string): void {
  const probe: DrawProbe = { isPainted: false, moveOver };
  window.drawProbe = probe;
  const look = (): void => {
    if (document.querySelectorAll(selector).length < nCharts) {
      requestAnimationFrame(look);
    } else {
      // The charts were drawn before this frame, which is painted now; what is done after it (menus) comes after this task.
      void window.scheduler.postTask(
        () => {
          performance.mark(PAINTED);
          probe.isPainted = true;
        },
        { priority: 'user-blocking' }
      );
    }
  };
  requestAnimationFrame(look);
}

async function moveOver(moves: number, startMark: string, endMark: string): Promise<void> {
  const over = document.querySelector<HTMLElement>('.u-over');
  if (!over) {
    throw new Error('There is no chart to move over.');
  }
  moveTo(over, 'mouseenter', 0);
  moveTo(over, 'mousemove', 0);
  await nextFrame();
  performance.mark(startMark);
  for (let i = 1; i <= moves; i++) {
    moveTo(over, 'mousemove', i / (moves + 1));
    await nextFrame();
  }
  performance.mark(endMark);
}

function moveTo(over: HTMLElement, type: string, share: number): void {
  const { left, top, width, height } = over.getBoundingClientRect();
  const at = { clientX: left + share * width, clientY: top + height / 2 };
  over.dispatchEvent(new MouseEvent(type, { ...at, bubbles: type === 'mousemove' }));
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
