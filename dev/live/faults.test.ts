import { faults, FaultSwitch, isFaultName } from './faults';

describe('FaultSwitch', () => {
  it('changes nothing while no fault is on', () => {
    const fault = new FaultSwitch();
    expect([fault.traffic('/pay'), fault.serviceTime('/pay')]).toEqual([1, 1]);
  });

  it.each([
    ['lock', { traffic: 'usual', serviceTime: 'up' }],
    ['upstream', { traffic: 'down', serviceTime: 'usual' }],
    ['flood', { traffic: 'up', serviceTime: 'up' }],
  ] as const)('%s: %j', (name, expected) => {
    const fault = new FaultSwitch();
    fault.active = name;
    expect({ traffic: direction(fault.traffic('/pay')), serviceTime: direction(fault.serviceTime('/pay')) }).toEqual(
      expected
    );
  });

  it('leaves the other routes alone where a fault is on one', () => {
    const fault = new FaultSwitch();
    fault.active = 'flood';
    fault.route = '/pay';
    expect(['/search', '/pay'].map((route) => direction(fault.traffic(route)))).toEqual(['usual', 'up']);
    expect(['/search', '/pay'].map((route) => direction(fault.serviceTime(route)))).toEqual(['usual', 'up']);
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
