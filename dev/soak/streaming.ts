import { type Options } from '../../src/options/options';
import { type Census } from './census';
import { type Stage } from './stage';

/** Enough that the detection runs in the worker. */
const N_SAMPLES = 2000;

/** Over the whole time. */
const READINGS = 120;

/** What is done every so many refreshes; primes, so that all combinations come. */
const EVERY = { pointer: 3, options: 7, size: 11, theme: 17, hidden: 23 };
/** Refreshes that a page stays hidden. */
const HIDDEN_FOR = 4;

const changes: ReadonlyArray<Partial<Options>> = [
  { view: 'scatter' },
  { view: 'incidents', verdict: 'classic' },
  { view: 'timeSeries', contamination: '0.05' },
  { showTypical: 'band' },
  { seed: '7' },
  { showTypical: 'off', verdict: 'watch' },
  { view: 'scatter', showPairs: true },
  { view: 'lanes', showPairs: false },
  { view: 'timeSeries', beside: 'scatter', nEstimators: 50 },
  { beside: 'incidents', showScore: true },
  { beside: 'nothing', showScore: false, baseline: 'earlier' },
  { baseline: 'visible', sensitivity: 2 },
  { showMarkers: false, showIncidents: false },
  { showMarkers: true, showIncidents: true, nEstimators: 100, seed: '42', sensitivity: 0 },
];

const sizes = [
  { width: 700, height: 600 },
  { width: 1600, height: 900 },
  { width: 1200, height: 800 },
];

/** A census and when it was taken. */
export interface Reading extends Census {
  /** Minutes since the stream began. */
  readonly minute: number;
}

/** How long, and how fast. */
export interface Tempo {
  readonly minutes: number;
  readonly refreshMs: number;
}

/** Streams data into one panel, and lets a person use it meanwhile. */
export async function stream(
  stage: Stage,
  { minutes, refreshMs }: Tempo,
  onReading: (reading: Reading) => void
): Promise<void> {
  const start = performance.now();
  const minute = (): number => (performance.now() - start) / 60_000;
  let nReadings = 0;
  await stage.mount(1, N_SAMPLES);
  for (let tick = 1; minute() < minutes; tick++) {
    const next = performance.now() + refreshMs;
    await stage.refresh();
    await live(stage, tick);
    if (minute() >= (nReadings / READINGS) * minutes) {
      onReading({ minute: minute(), ...(await stage.census()) });
      nReadings++;
    }
    await stage.page.waitForTimeout(Math.max(0, next - performance.now()));
  }
  await stage.setHidden(false);
  await stage.unmount();
}

async function live(stage: Stage, tick: number): Promise<void> {
  const is = (period: number): boolean => tick % period === 0;
  if (is(EVERY.pointer)) {
    await stage.page.mouse.move(300 + ((tick * 53) % 400), 200);
  }
  if (is(EVERY.options)) {
    await stage.setOptions(changes[(tick / EVERY.options) % changes.length]);
  }
  if (is(EVERY.size)) {
    await stage.page.setViewportSize(sizes[(tick / EVERY.size) % sizes.length]);
  }
  if (is(EVERY.theme)) {
    await stage.toggleTheme();
  }
  if (is(EVERY.hidden)) {
    await stage.setHidden(true);
  }
  if (tick % EVERY.hidden === HIDDEN_FOR) {
    await stage.setHidden(false);
  }
}
