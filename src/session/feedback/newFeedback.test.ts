import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { newFeedback, type Said } from './newFeedback';

const incident = incidentOf(2, 7);
const judged = judgedOf('..xxxxxx....', [incident]);
const now = minute(100);

function said(what: Said): object {
  return newFeedback(what, '  a load test ', incident, judged, now);
}

it('says of which incident it is, when and why it was said', () => {
  expect(said({ kind: 'new-normal' })).toMatchObject({
    group: '',
    about: 'Latency up',
    reason: 'a load test',
    time: now,
  });
});

it('a new normal counts from the start of the incident', () => {
  expect(said({ kind: 'new-normal' })).toMatchObject({ kind: 'new-normal', from: minute(2) });
});

it('what is ignored is ignored for so many hours from now', () => {
  const normal = { span: { from: minute(2), to: now + 3 * 3_600_000 } };
  expect(said({ kind: 'ignore', hours: 3 })).toMatchObject({ kind: 'ignore', normal });
});

it('what was normal in its time is normal to the end of its last sample', () => {
  const normal = { span: { from: minute(2), to: minute(8) } };
  expect(said({ kind: 'normal', by: 'time' })).toMatchObject({ kind: 'normal', normal });
});

it('what is normal by its values names those of the signals', () => {
  const { normal } = said({ kind: 'normal', by: 'values' }) as { normal: { values: Array<{ signal: string }> } };
  expect(normal.values.map(({ signal }) => signal)).toContain('Latency');
});
