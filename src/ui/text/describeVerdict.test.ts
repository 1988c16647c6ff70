import { defaultOptions } from '../../options/options';
import { describeVerdict } from './describeVerdict';

it('the classic verdict is told with its contamination', () => {
  expect(describeVerdict({ ...defaultOptions, verdict: 'classic' })).toEqual([
    'classic',
    'contamination 0.03',
    '100 trees',
    'seed 42',
  ]);
});

it('the watch verdict is told without contamination, which it does not use', () => {
  expect(describeVerdict({ ...defaultOptions, verdict: 'watch', seed: 'lucky' })).toEqual([
    'watch',
    '100 trees',
    'seed lucky',
  ]);
});
