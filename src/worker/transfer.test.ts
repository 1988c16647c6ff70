import { calmDetection, someOptions, someSamples } from '../testing/detections';
import { packDetection, packSamples } from './transfer';

const samples = someSamples(3);
const detection = calmDetection(samples, someOptions());

test('packed samples are equal, and all their memory changes hands', () => {
  const { message, transfer } = packSamples(samples);

  expect(message).toEqual(samples);
  expect(transfer).toEqual([message.time.buffer, message.X.columns[0].buffer]);
});

test('a packed detection is equal, and all its memory changes hands', () => {
  const { message, transfer } = packDetection(detection);

  expect(message).toEqual(detection);
  expect(transfer).toEqual([message.scoreSamples.buffer, message.labels.buffer, message.typical[0].buffer]);
});

test('the sender keeps its own memory', () => {
  const own = [samples.time, ...samples.X.columns, detection.scoreSamples, detection.labels, ...detection.typical];

  const given = [...packSamples(samples).transfer, ...packDetection(detection).transfer];

  own.forEach((array) => expect(given.some((buffer) => buffer === array.buffer)).toBe(false));
});

test('of a column that is part of a larger memory only the column is copied', () => {
  const column = new Float64Array([1, 2, 3, 4]).subarray(1, 3);

  const { message } = packSamples({ ...samples, X: { nSamples: 2, columns: [column] } });

  expect(message.X.columns[0].buffer.byteLength).toBe(2 * 8);
});
