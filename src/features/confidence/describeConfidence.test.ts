import { confidenceWords, describeConfidence } from './describeConfidence';

it.each([
  [{ nStands: 10, nDetections: 10 }, 'Found again in 10 of 10 ranges that start later'],
  [
    { nStands: 9, nDetections: 10, falseAlarms: { nAsStrong: 0, nDays: 12.34 } },
    'Found again in 9 of 10 ranges that start later; resampled normal data gave none as strong in 12 days',
  ],
  [
    { nStands: 3, nDetections: 10, falseAlarms: { nAsStrong: 4, nDays: 10 } },
    'Found again in 3 of 10 ranges that start later; resampled normal data give one as strong every 2.5 days',
  ],
  [
    { nStands: 3, nDetections: 10, falseAlarms: { nAsStrong: 0, nDays: 0 } },
    'Found again in 3 of 10 ranges that start later',
  ],
  [{ nStands: 0, nDetections: 0 }, 'Too close to the start of the range to be checked'],
])('%j in words', (confidence, words) => {
  expect(describeConfidence(confidence)).toBe(words);
});

it.each([
  [{ nStands: 10, nDetections: 10, falseAlarms: { nAsStrong: 0, nDays: 10 } }, 'Very unlikely by chance'],
  [{ nStands: 10, nDetections: 10, falseAlarms: { nAsStrong: 2, nDays: 10 } }, 'Unlikely by chance'],
  [{ nStands: 10, nDetections: 10 }, 'Unlikely by chance'],
  [{ nStands: 10, nDetections: 10, falseAlarms: { nAsStrong: 0, nDays: 0.2 } }, 'Unlikely by chance'],
  [{ nStands: 10, nDetections: 10, falseAlarms: { nAsStrong: 20, nDays: 10 } }, 'Could be chance'],
  [{ nStands: 5, nDetections: 10, falseAlarms: { nAsStrong: 0, nDays: 10 } }, 'Could be chance'],
])('%j in a word', (confidence, words) => {
  expect(confidenceWords(confidence)).toBe(words);
});
