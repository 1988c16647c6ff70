import { createDataFrame, type DataFrame, FieldType } from '@grafana/data';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { OUR_TAG } from './incidentAnnotation';
import { nearbyAnnotation } from './nearbyAnnotation';

const { samples } = viewPropsOf('.'.repeat(60)).prepared;
const incident = incidentOf(30, 35);

function annotations(...rows: Array<[at: number, text: string, tags?: string[]]>): DataFrame[] {
  const fields = [
    { name: 'time', type: FieldType.time, values: rows.map(([at]) => minute(at)) },
    { name: 'text', type: FieldType.string, values: rows.map(([, text]) => text) },
    { name: 'tags', type: FieldType.other, values: rows.map(([, , tags = []]) => tags) },
  ];
  return [createDataFrame({ fields })];
}

it('names the last change before the start of an incident', () => {
  const frames = annotations([20, 'deploy billing'], [27, 'deploy gateway 2.4.1<br>by ci'], [40, 'deploy later']);
  expect(nearbyAnnotation(frames, incident, samples)).toBe('deploy gateway 2.4.1, 3 min before');
  expect(nearbyAnnotation(annotations([30, '', ['deploy']]), incident, samples)).toBe('deploy, at its start');
});

it('names neither what was long before, nor saved incidents, nor what has no name', () => {
  const frames = annotations([5, 'deploy'], [28, 'Latency up', [OUR_TAG]], [29, '']);
  expect(nearbyAnnotation(frames, incident, samples)).toBeUndefined();
  expect(nearbyAnnotation(undefined, incident, samples)).toBeUndefined();
});
