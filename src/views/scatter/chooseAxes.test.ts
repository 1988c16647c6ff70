import { SignalSettings } from '@anomaly-forest/core/internal/detection';
import { chooseAxes } from './chooseAxes';

const signals = (...names: string[]): SignalSettings[] =>
  names.map((name) => ({ name, role: 'other', missing: 'leave-out', direction: 'both' }));

const three = signals('RPM', 'Latency', 'Errors');

describe('chooseAxes', () => {
  it('takes the first two signals by default', () => {
    expect(chooseAxes(three, {})).toEqual({ x: 1, y: 2 });
  });

  it('takes the chosen signals', () => {
    expect(chooseAxes(three, { xSignal: 'Errors', ySignal: 'RPM' })).toEqual({ x: 3, y: 1 });
  });

  it('does not show the chosen signal against itself', () => {
    expect(chooseAxes(three, { xSignal: 'Latency' })).toEqual({ x: 2, y: 1 });
    expect(chooseAxes(three, { ySignal: 'RPM' })).toEqual({ x: 2, y: 1 });
  });

  it('shows a single signal against time', () => {
    expect(chooseAxes(signals('RPM'), {})).toEqual({ x: 0, y: 1 });
    expect(chooseAxes(signals('RPM'), { xSignal: 'RPM' })).toEqual({ x: 0, y: 1 });
  });

  it('names a chosen signal that does not exist, and what there is instead', () => {
    expect(chooseAxes(three, { xSignal: 'CPU' })).toEqual({
      x: 1,
      y: 2,
      notice: 'There is no signal named CPU. Available: RPM, Latency, Errors.',
    });
  });

  it('takes an emptied choice as none', () => {
    expect(chooseAxes(three, { xSignal: '', ySignal: '' })).toEqual({ x: 1, y: 2 });
  });
});
