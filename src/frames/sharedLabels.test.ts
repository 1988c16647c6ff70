import { type DataFrame, type Field, type FieldConfig, type Labels } from '@grafana/data';
import { numberField, timed } from '../testing/frames';
import { nameWithoutShared, sharedLabels } from './sharedLabels';

/** A frame a series, as Prometheus returns them. */
function seriesOf(all: Array<{ labels?: Labels; config?: FieldConfig; name?: string }>): DataFrame[] {
  return all.map(({ name = 'Value', ...rest }) => {
    const { fields, ...frame } = timed([0, 1], {});
    return { ...frame, length: 2, fields: [...fields, numberField(name, [1, 2], rest)] };
  });
}

function namesOf(...all: Parameters<typeof seriesOf>[0]): string[] {
  const frames = seriesOf(all);
  const fields: Field[] = frames.map((frame) => frame.fields[1]);
  return frames.map((frame, i) => nameWithoutShared(fields[i], frame, frames, sharedLabels(fields)));
}

const auto = (metric: string, labels: Labels) => ({
  labels: metric === '' ? labels : { __name__: metric, ...labels },
  config: {
    displayNameFromDS: `${metric}{${Object.entries(labels)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ')}}`,
  },
});

const inBraces = (labels: Labels) => ({ ...auto('', labels), labels });

it('labels are shared that have one value wherever they are', () => {
  const all: Labels[] = [{ a: '1', b: '1' }, { a: '1', b: '2' }, { c: '3' }];
  const fields = all.map((labels) => numberField('x', [], { labels }));
  expect(sharedLabels(fields)).toEqual({ a: '1', c: '3' });
});

describe('the name of a series among others', () => {
  it.each([
    [
      'automatic, without a metric',
      [auto('', { cpu: '0', mode: 'idle', job: 'n' }), auto('', { cpu: '0', mode: 'user', job: 'n' })],
      ['{mode="idle"}', '{mode="user"}'],
    ],
    [
      'automatic, of one metric',
      [auto('up', { instance: 'a', job: 'n' }), auto('up', { instance: 'b', job: 'n' })],
      ['{instance="a"}', '{instance="b"}'],
    ],
    ['automatic, of two metrics', [auto('rx', { instance: 'a' }), auto('tx', { instance: 'a' })], ['rx', 'tx']],
    [
      'automatic, metric and label',
      [auto('rx', { dev: 'lo', job: 'n' }), auto('tx', { dev: 'eth0', job: 'n' })],
      ['rx{dev="lo"}', 'tx{dev="eth0"}'],
    ],
    ['with nothing that tells it apart', [auto('', { job: 'n' }), auto('', { job: 'n' })], ['{job="n"}', '{job="n"}']],
    [
      'with commas and quotes in a label',
      [auto('', { path: 'a, b="c', job: 'n' }), auto('', { path: '/', job: 'n' })],
      ['{path="a, b="c", job="n"}', '{path="/"}'],
    ],
    [
      'of a legend that a person wrote',
      [
        { labels: { job: 'n', pod: 'a' }, config: { displayNameFromDS: 'n: a' } },
        { labels: { job: 'n', pod: 'b' }, config: { displayName: 'Pod b' } },
      ],
      ['n: a', 'Pod b'],
    ],
    [
      'that Grafana makes of labels',
      [{ labels: { job: 'n', pod: 'a', zone: 'x' } }, { labels: { job: 'n', pod: 'b', zone: 'y' } }],
      ['{pod="a", zone="x"}', '{pod="b", zone="y"}'],
    ],
    [
      'that Grafana makes of labels, where all are shared',
      [{ labels: { job: 'n' } as Labels }, { labels: { job: 'n', __name__: 'up' } }],
      ['{job="n"}', 'up'],
    ],
    [
      'as Prometheus in Grafana 12 says it, of one metric',
      [inBraces({ __name__: 'up', instance: 'a', job: 'n' }), inBraces({ __name__: 'up', instance: 'b', job: 'n' })],
      ['{instance="a"}', '{instance="b"}'],
    ],
    [
      'as Prometheus in Grafana 12 says it, of two metrics',
      [inBraces({ __name__: 'rx', dev: 'lo', job: 'n' }), inBraces({ __name__: 'tx', dev: 'eth0', job: 'n' })],
      ['rx{dev="lo"}', 'tx{dev="eth0"}'],
    ],
    ['of a metric alone', [inBraces({ __name__: 'up', instance: 'a', job: 'n' })], ['up']],
    ['alone, without a metric', [inBraces({ instance: 'a', job: 'n' })], ['{instance="a", job="n"}']],
    ['without labels', [{ name: 'RPM' }, { name: 'Latency' }], ['RPM', 'Latency']],
  ])('%s', (_, series, names) => {
    expect(namesOf(...series)).toEqual(names);
  });

  it('lacks the labels that it was grouped by', () => {
    const series = [auto('', { pod: 'a', service: 's' }), auto('', { pod: 'b', service: 's' })];
    const grouped = series.map(({ config, labels: { pod } }) => ({ config, labels: { pod } }));
    expect(namesOf(...grouped)).toEqual(['{pod="a"}', '{pod="b"}']);
  });
});
