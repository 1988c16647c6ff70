import { createDataFrame, DataFrame, FieldType } from '@grafana/data';
import { minute } from '../testing/frames';
import { annotationSpans } from './annotationSpans';

function annotations(...rows: Array<[from: number, to: number | null, tags: unknown]>): DataFrame {
  return createDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: rows.map(([from]) => from) },
      { name: 'timeEnd', type: FieldType.time, values: rows.map(([, to]) => to) },
      { name: 'tags', type: FieldType.other, values: rows.map(([, , tags]) => tags) },
    ],
  });
}

describe('annotationSpans', () => {
  it('are those with one of the tags, in the order of time', () => {
    const frame = annotations(
      [minute(30), minute(40), ['deploy', 'eu']],
      [minute(10), minute(12), ['maintenance']],
      [minute(50), minute(60), ['holiday']]
    );
    expect(annotationSpans([frame], ['deploy', 'maintenance'])).toEqual([
      { from: minute(10), to: minute(12) },
      { from: minute(30), to: minute(40) },
    ]);
  });

  it('count ten minutes where an annotation has no end', () => {
    const frame = annotations([minute(5), null, ['deploy']], [minute(50), minute(50), ['deploy']]);
    expect(annotationSpans([frame], ['deploy'])).toEqual([
      { from: minute(5), to: minute(15) },
      { from: minute(50), to: minute(60) },
    ]);
  });

  it('are none without tags, without frames, or of frames that are no annotations', () => {
    expect(annotationSpans([annotations([minute(5), null, ['deploy']])], [])).toEqual([]);
    expect(annotationSpans([], ['deploy'])).toEqual([]);
    expect(annotationSpans([annotations([minute(5), null, 'deploy'], [NaN, null, null])], ['deploy'])).toEqual([]);
  });
});
