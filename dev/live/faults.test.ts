import { faults, FaultSwitch, isFaultName } from './faults';

describe('FaultSwitch', () => {
  it('changes nothing while no fault is on', () => {
    const { traffic, serviceTime } = new FaultSwitch();
    expect({ traffic, serviceTime }).toEqual({ traffic: 1, serviceTime: 1 });
  });

  it.each([
    ['lock', { traffic: 'usual', serviceTime: 'up' }],
    ['upstream', { traffic: 'down', serviceTime: 'usual' }],
    ['flood', { traffic: 'up', serviceTime: 'up' }],
  ] as const)('%s: %j', (name, expected) => {
    const fault = new FaultSwitch();
    fault.active = name;
    expect({ traffic: direction(fault.traffic), serviceTime: direction(fault.serviceTime) }).toEqual(expected);
  });
});

describe('isFaultName', () => {
  it('knows the faults and nothing that every object has', () => {
    expect(Object.keys(faults).every(isFaultName)).toBe(true);
    expect(['', 'Lock', 'toString', '__proto__'].some(isFaultName)).toBe(false);
  });
});

function direction(factor: number): string {
  return factor > 1 ? 'up' : factor < 1 ? 'down' : 'usual';
}
