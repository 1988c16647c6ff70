import { numberField, timed } from '../testing/frames';
import { nameWithoutShared, sharedLabels } from './sharedLabels';

// Grafana 12 knows no labels that a name is to leave out.
jest.mock('@grafana/data', () => {
  const actual = jest.requireActual('@grafana/data');
  return {
    ...actual,
    getFieldDisplayName: (...[field, frame, frames]: Parameters<typeof actual.getFieldDisplayName>) =>
      actual.getFieldDisplayName(field, frame, frames),
  };
});

it.each([
  ['several', ['idle', 'user'], ['{mode="idle", zone="idle"}', '{mode="user", zone="user"}']],
  ['one', ['idle'], ['{job="node", mode="idle", zone="idle"}']],
])('in Grafana 12, too, the labels that all share are left out of names of %s', (_, modes, names) => {
  const frames = modes.map((mode) => {
    const frame = timed([0, 1], {});
    const field = numberField('Value', [1, 2], { labels: { mode, zone: mode, job: 'node' } });
    return { ...frame, length: 2, fields: [...frame.fields, field] };
  });
  const fields = frames.map((frame) => frame.fields[1]);
  expect(frames.map((frame, i) => nameWithoutShared(fields[i], frame, frames, sharedLabels(fields)))).toEqual(names);
});
