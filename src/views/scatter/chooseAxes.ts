import { SignalSettings } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';

/** Fields of `PreparedSamples.frame` by their index: 0 is the time, 1 + i is signal i. */
export interface ChosenAxes {
  readonly x: number;
  readonly y: number;
  /** What was asked for and does not exist. */
  readonly notice?: string;
}

/** The signals chosen by name, else the first two. A single signal is shown against time. */
export function chooseAxes(
  signals: readonly SignalSettings[],
  { xSignal, ySignal }: { xSignal?: string; ySignal?: string }
): ChosenAxes {
  const names = signals.map(({ name }) => name);
  const indexOf = (name?: string) => 1 + names.findIndex((other) => other === name);
  const unknown = [xSignal, ySignal].filter((name) => name !== undefined && name !== '' && indexOf(name) === 0);
  const notice = unknown.length > 0 ? describeUnknown(unknown.join(', '), names.join(', ')) : undefined;
  if (names.length === 1) {
    return { x: 0, y: 1, notice };
  }
  const x = indexOf(xSignal) || firstExcept(indexOf(ySignal));
  const y = indexOf(ySignal) || firstExcept(x);
  return { x, y, notice };
}

function describeUnknown(unknown: string, names: string): string {
  return t('scatter.unknown-signal', 'There is no signal named {{unknown}}. Available: {{names}}.', { unknown, names });
}

function firstExcept(taken: number): number {
  return taken === 1 ? 2 : 1;
}
