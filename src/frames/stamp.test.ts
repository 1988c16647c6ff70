import { toDataFrame } from '@grafana/data';
import { stampOf } from './stamp';

const prometheus = toDataFrame({ fields: [], meta: { custom: { resultType: 'matrix' } } });
const other = toDataFrame({ fields: [], meta: { custom: {} } });

describe("a sample's time", () => {
  it('is the end of its interval with Prometheus alone, else the start', () => {
    expect(stampOf([prometheus, prometheus])).toBe('end');
    expect(stampOf([prometheus, other])).toBe('start');
    expect(stampOf([toDataFrame({ fields: [] })])).toBe('start');
  });
});
