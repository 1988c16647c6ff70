import { LastResult } from './lastResult';
import { runToEnd, type Steps } from './task/steps';

describe('LastResult', () => {
  const compute = jest.fn(function* (): Steps<object> {
    yield 0.5;
    return {};
  });
  const given = {};

  it('computes again only when an input is another one', () => {
    const memory = new LastResult<object>();
    const first = runToEnd(memory.get([given, 'a'], compute));
    expect(runToEnd(memory.get([given, 'a'], compute))).toBe(first);
    expect(runToEnd(memory.get([{}, 'a'], compute))).not.toBe(first);
    expect(runToEnd(memory.get([given, 'b'], compute))).not.toBe(first);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('keeps nothing of work that was given up', () => {
    const memory = new LastResult<object>();
    const abandoned = memory.get([given], compute);
    abandoned.next();
    abandoned.return({});
    compute.mockClear();
    runToEnd(memory.get([given], compute));
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
