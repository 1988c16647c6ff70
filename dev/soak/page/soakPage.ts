import { type Options } from '../../../src/options/options';

/** What the page does for the run that drives it; it is there as `window.soak`. */
interface SoakPage {
  /** Mounts so many panels with windows of so many samples. */
  mount(nPanels: number, nSamples: number): void;
  unmount(): void;
  /** A second passes: every panel is given a window that is a sample younger. */
  refresh(): void;
  setOptions(options: Partial<Options>): void;
  toggleTheme(): void;
}

declare global {
  interface Window {
    soak: SoakPage;
  }
}
