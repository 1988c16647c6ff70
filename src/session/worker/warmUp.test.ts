import { loadDetection } from './lateDetection';
import { warmUpDetection } from './warmUpDetection';
import { isWarmingUp, warmUp } from './warmUp';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('nothing is under way on a page that was never asked to warm up', () => {
  expect(isWarmingUp()).toBe(false);
});

it('takes none of the time in which the page loads', async () => {
  const options = jest.fn(() => []);
  warmUp(options);
  await loadDetection();
  expect(options).not.toHaveBeenCalled();
  expect(isWarmingUp()).toBe(true);
  jest.runAllTimers();
  expect(options).toHaveBeenCalledTimes(1);
});

it('is over when detections with the default options of both verdicts have run', async () => {
  warmUpDetection();
  await loadDetection();
  expect(isWarmingUp()).toBe(true);
  jest.runAllTimers();
  expect(isWarmingUp()).toBe(false);
});
