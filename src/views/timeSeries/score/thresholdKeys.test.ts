import { stepAfterKey } from './thresholdKeys';

it.each([
  ['ArrowUp', 49],
  ['ArrowRight', 49],
  ['ArrowDown', 51],
  ['ArrowLeft', 51],
  ['PageUp', 45],
  ['PageDown', 55],
  ['Home', 200],
  ['End', 1],
  ['a', undefined],
])('%s at step 50 of 200 leads to %s', (key, step) => expect(stepAfterKey(key, 50, 200)).toBe(step));

it('a large step is a step at least', () => expect(stepAfterKey('PageDown', 1, 200)).toBe(2));
