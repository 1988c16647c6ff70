import { numberField } from '../testing/frames';
import { signalSettings } from './signalSettings';

describe('signalSettings', () => {
  it('judges a field without configuration on both sides, leaving out samples without it', () => {
    expect(signalSettings(numberField('RPM', []), 'RPM')).toEqual({
      name: 'RPM',
      role: 'traffic',
      missing: 'leave-out',
      direction: 'both',
    });
  });

  it('takes role, missing values, direction and minimum change from the field config', () => {
    const custom = {
      role: 'other',
      missing: 'zero',
      direction: 'high',
      minimumChange: 20,
      minimumChangeUnit: 'absolute',
    };
    expect(signalSettings(numberField('v', [], { config: { unit: 'ms', custom } }), 'Wait')).toEqual({
      name: 'Wait',
      role: 'other',
      missing: 'zero',
      direction: 'high',
      minimumChange: { value: 20, unit: 'absolute' },
    });
  });

  it.each([
    [{ minimumChange: 5 }, { value: 5, unit: 'percent' }],
    [
      { minimumChange: 5, minimumChangeUnit: 'of a newer version' },
      { value: 5, unit: 'percent' },
    ],
    [{ minimumChange: 0 }, undefined],
    [{ minimumChange: -5 }, undefined],
    [{ minimumChange: '5' }, undefined],
  ])('of %j takes the minimum change %j', (custom, minimumChange) => {
    expect(signalSettings(numberField('v', [], { config: { custom } }), 'v').minimumChange).toEqual(minimumChange);
  });
});
