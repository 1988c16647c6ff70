import type { PanelMigrationHandler } from '@grafana/data';
import type { Options } from './options';

type Saved = Record<string, unknown>;

/** From older to newer. A step leaves alone what is new already, so all of them run on every dashboard. */
const steps: ReadonlyArray<(saved: Saved) => Saved> = [typicalAsWord];

/** Brings the options of a dashboard that was saved by an older version into today's shape. */
export const migrateOptions: PanelMigrationHandler<Options> = ({ options }) =>
  steps.reduce<Saved>((saved, step) => step(saved), { ...options }) as Partial<Options>;

/** 0.1 drew typical values as a line or not at all. */
function typicalAsWord(saved: Saved): Saved {
  const { showTypical } = saved;
  return typeof showTypical === 'boolean' ? { ...saved, showTypical: showTypical ? 'line' : 'off' } : saved;
}
