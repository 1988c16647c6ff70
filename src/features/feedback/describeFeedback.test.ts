import type { Feedback } from '../../options/savedFeedback';
import { minute } from '../../testing/frames';
import { describeFeedback, describeSigned } from './describeFeedback';

const signed = { author: 'Ann', time: minute(0), group: '', about: 'Latency up', reason: '' };
const span = { from: minute(5), to: minute(65) };

it.each<[Feedback, string]>([
  [
    { ...signed, kind: 'normal', normal: { values: [{ signal: 'Latency', low: 280, high: 320.126 }] } },
    'Called normal: Latency up (Latency 280 to 320.1)',
  ],
  [{ ...signed, kind: 'normal', normal: { span } }, 'Called normal: Latency up (2023-10-01 00:05 to 2023-10-01 01:05)'],
  [{ ...signed, kind: 'ignore', normal: { span } }, 'Muted until 2023-10-01 01:05: Latency up'],
  [{ ...signed, kind: 'new-normal', from: minute(5) }, 'New normal from 2023-10-01 00:05: Latency up'],
])('%j reads: %s', (feedback, words) => expect(describeFeedback(feedback, 'utc')).toBe(words));

it.each([
  [{ author: 'Ann', time: minute(0), reason: 'a load test' }, 'Ann, 2023-10-01 00:00: a load test'],
  [{ author: 'Ann', time: minute(0) }, 'Ann, 2023-10-01 00:00'],
  [{ author: '', time: minute(0) }, '2023-10-01 00:00'],
])('%j is signed: %s', (given, words) => expect(describeSigned(given, 'utc')).toBe(words));
