import { tellingParts } from './tellingParts';

describe('tellingParts', () => {
  it.each([
    [
      ['Latency checkout', 'Latency search'],
      ['checkout', 'search'],
    ],
    [
      ['p99 checkout ms', 'p99 search ms'],
      ['checkout', 'search'],
    ],
    [
      ['RPM', 'Response time'],
      ['RPM', 'Response time'],
    ],
    [['Response time'], ['Response time']],
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    [
      ['a b', 'a b c'],
      ['b', 'b c'],
    ],
    [[], []],
  ])('of %j are %j', (names, parts) => {
    expect(tellingParts(names)).toEqual(parts);
  });
});
