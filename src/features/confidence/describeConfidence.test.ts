import { confidenceWords, describeConfidence } from './describeConfidence';

it.each([
  [{ nStands: 10, nRefits: 10 }, 'Stands in 10 of 10 refits'],
  [
    { nStands: 9, nRefits: 10, falseAlarms: { nAsStrong: 0, nDays: 12.34 } },
    'Stands in 9 of 10 refits; redrawn healthy data gave none as strong in 12 days',
  ],
  [
    { nStands: 3, nRefits: 10, falseAlarms: { nAsStrong: 4, nDays: 10 } },
    'Stands in 3 of 10 refits; redrawn healthy data give one as strong every 2.5 days',
  ],
  [{ nStands: 3, nRefits: 10, falseAlarms: { nAsStrong: 0, nDays: 0 } }, 'Stands in 3 of 10 refits'],
])('%j in words', (confidence, words) => {
  expect(describeConfidence(confidence)).toBe(words);
});

it.each([
  [{ nStands: 10, nRefits: 10, falseAlarms: { nAsStrong: 0, nDays: 10 } }, 'Very unlikely by chance'],
  [{ nStands: 10, nRefits: 10, falseAlarms: { nAsStrong: 2, nDays: 10 } }, 'Unlikely by chance'],
  [{ nStands: 10, nRefits: 10 }, 'Unlikely by chance'],
  [{ nStands: 10, nRefits: 10, falseAlarms: { nAsStrong: 0, nDays: 0.2 } }, 'Unlikely by chance'],
  [{ nStands: 10, nRefits: 10, falseAlarms: { nAsStrong: 20, nDays: 10 } }, 'Could be chance'],
  [{ nStands: 5, nRefits: 10, falseAlarms: { nAsStrong: 0, nDays: 10 } }, 'Could be chance'],
])('%j in a word', (confidence, words) => {
  expect(confidenceWords(confidence)).toBe(words);
});
