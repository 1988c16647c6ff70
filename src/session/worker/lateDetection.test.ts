import type * as LateDetection from './lateDetection';

const actual = (): typeof LateDetection => jest.requireActual('./lateDetection');

it('loads the code once, tells who waits for it, and has it from then on', async () => {
  const late = actual();
  expect(late.loadedDetection()).toBeUndefined();
  const listener = jest.fn();
  late.onDetectionLoaded(listener);
  const other = jest.fn();
  late.onDetectionLoaded(other)();
  const first = late.loadDetection();
  expect(late.loadDetection()).toBe(first);
  const code = await first;
  expect(late.loadedDetection()).toBe(code);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
});

it('tries again after a load that failed', async () => {
  jest.resetModules();
  const late = actual();
  jest.doMock('./detectionCode', () => {
    throw new Error('Loading chunk 12 failed');
  });
  await expect(late.loadDetection()).rejects.toThrow('Loading chunk 12 failed');
  expect(late.loadedDetection()).toBeUndefined();
  jest.dontMock('./detectionCode');
  await expect(late.loadDetection()).resolves.toHaveProperty('createDetect');
});
