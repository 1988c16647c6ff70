import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { packDetection, packSamples } from './transfer';

const samples = someSamples(3);
const calm = calmDetection(samples, someOptions());
const detection = { ...calm, spread: [new Float64Array([1, 1, 1])], strength: new Float64Array([0, 0.1, 0]) };

test('packed samples are equal, and all their memory changes hands', () => {
  const { message, transfer } = runToEnd(packSamples(samples));

  expect(message).toEqual(samples);
  expect(transfer).toEqual([message.time.buffer, message.X.columns[0].buffer]);
});

test('a packed detection is equal, and all its memory changes hands', () => {
  const { message, transfer } = packDetection(detection);

  expect(message).toEqual(detection);
  const { scoreSamples, labels, typical, spread = [], strength } = message;
  const arrays = [scoreSamples, labels, typical[0], spread[0], strength];
  expect(transfer).toEqual(arrays.map((array) => array?.buffer));
});

test('the sender keeps its own memory', () => {
  const own = [samples.time, ...samples.X.columns, detection.scoreSamples, detection.labels, ...detection.typical];

  const given = [...runToEnd(packSamples(samples)).transfer, ...packDetection(detection).transfer];

  own.forEach((array) => expect(given.some((buffer) => buffer === array.buffer)).toBe(false));
});

test('of a column that is part of a larger memory only the column is copied', () => {
  const column = new Float64Array([1, 2, 3, 4]).subarray(1, 3);

  const { message } = runToEnd(packSamples({ ...samples, X: { nSamples: 2, columns: [column] } }));

  expect(message.X.columns[0].buffer.byteLength).toBe(2 * 8);
});
