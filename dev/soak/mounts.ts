import { type Census } from './census';
import { type Stage } from './stage';

/** Few, so that a mount is mostly a mount. */
const N_SAMPLES = 300;
const VIEWS = ['timeSeries', 'lanes', 'scatter', 'incidents'] as const;

/** What a page holds without a panel, before and after something. */
export interface BeforeAfter {
  readonly before: Census;
  readonly after: Census;
}

/** Runs something between two counts, each taken while no panel is mounted. */
export async function between<T>(stage: Stage, run: () => Promise<T>): Promise<BeforeAfter & { readonly result: T }> {
  await stage.settle();
  const before = await stage.census();
  const result = await run();
  await stage.settle();
  return { before, after: await stage.census(), result };
}

/** What a page holds without a panel, after so many mounts. */
export interface MountReading extends Census {
  readonly nMounts: number;
}

/** Mounts and unmounts a panel so often, every view in turn; counts ten times. */
export async function mountAndUnmount(
  stage: Stage,
  times: number,
  onReading: (reading: MountReading) => void
): Promise<void> {
  const every = Math.ceil(times / 10);
  for (let nMounts = 1; nMounts <= times; nMounts++) {
    await stage.mount(1, N_SAMPLES);
    await stage.setOptions({ view: VIEWS[nMounts % VIEWS.length] });
    await stage.unmount();
    if (nMounts % every === 0) {
      await stage.settle();
      onReading({ nMounts, ...(await stage.census()) });
    }
  }
}

/** What a page holds with many panels, and how busy it is when nothing happens. */
export interface FullPage extends Census {
  readonly shareAtRest: number;
}

/** Many panels on one page, refreshed a few times. */
export async function fillPage(stage: Stage, nPanels: number): Promise<FullPage> {
  await stage.mount(nPanels, N_SAMPLES);
  for (let i = 0; i < 10; i++) {
    await stage.refresh();
    await stage.page.waitForTimeout(200);
  }
  const full = { shareAtRest: await stage.shareAtRest(), ...(await stage.census()) };
  await stage.unmount();
  return full;
}
