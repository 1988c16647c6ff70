import { Field, FieldConfig } from '@grafana/data';
import { AxisPlacement, ScaleDistribution } from '@grafana/schema';
import { numberField } from '../../../testing/frames';
import { scaleKeys } from './scaleKeys';

const signal = (values: number[], config: FieldConfig = {}): Field => numberField('signal', values, { config });

/** Letters instead of keys: `aab` = the first two signals share an axis. */
function axes(...signals: Field[]): string {
  const keys = scaleKeys(signals);
  const distinct = [...new Set(keys)];
  return keys.map((key) => 'abcdef'[distinct.indexOf(key)]).join('');
}

describe('scaleKeys', () => {
  it('gives signals of one unit one axis, whatever their sizes', () => {
    expect(axes(signal([1], { unit: 'ms' }), signal([1e6], { unit: 'ms' }))).toBe('aa');
  });

  it('gives signals of different units their own axes', () => {
    expect(axes(signal([1], { unit: 'ms' }), signal([1], { unit: 'reqps' }), signal([1], { unit: 'ms' }))).toBe('aba');
  });

  it('tells a signal without a unit from one with a unit', () => {
    expect(axes(signal([1]), signal([1], { unit: 'ms' }))).toBe('ab');
  });

  it.each<[string, FieldConfig]>([
    ['limits', { min: 0 }],
    ['soft limits', { custom: { axisSoftMax: 100 } }],
    ['placement', { custom: { axisPlacement: AxisPlacement.Right } }],
    ['distribution', { custom: { scaleDistribution: { type: ScaleDistribution.Log, log: 10 } } }],
    ['label', { custom: { axisLabel: 'Latency' } }],
  ])('gives a signal with its own %s its own axis', (_, config) => {
    expect(axes(signal([1], { unit: 'ms' }), signal([1], { unit: 'ms', ...config }))).toBe('ab');
  });

  it('keeps latency of 45 off the axis of 5000 requests, if neither has a unit', () => {
    expect(axes(signal([5000, 5100, 4900]), signal([45, 44, 46]))).toBe('ab');
  });

  it('lets them share a logarithmic axis, where both can be read', () => {
    const config = { custom: { scaleDistribution: { type: ScaleDistribution.Log, log: 10 } } };
    expect(axes(signal([5000, 5100], config), signal([45, 44], config))).toBe('aa');
  });

  it('lets signals without a unit share an axis if their sizes are comparable', () => {
    expect(axes(signal([10, 12]), signal([40, 42]), signal([90, 95]))).toBe('aaa');
  });

  it('makes two axes by size at most: further sizes are drawn on the nearer one', () => {
    const sizes = [1, 0.001, 0.02, 30, 0.00001];
    expect(axes(...sizes.map((size) => signal([size, 1.1 * size])))).toBe('abbab');
    expect(axes(signal([1]), signal([100]), signal([10_000], { unit: 'ms' }))).toBe('abc');
  });

  it('an incident of a few samples moves no axis', () => {
    const calm = Array.from({ length: 30 }, () => 10);
    expect(axes(signal(calm), signal([...calm, 9000, 9000]))).toBe('aa');
  });

  it('nor does traffic that is gone for most of the range', () => {
    const [normal, gone] = [Array.from({ length: 18 }, () => 3500), Array.from({ length: 25 }, () => 136)];
    expect(axes(signal([...normal, ...gone]), signal(normal.map(() => 45)))).toBe('ab');
  });

  it('ignores missing values, and lets signals of nothing but zero share', () => {
    expect(axes(signal([10, NaN]), signal([0, 0]))).toBe('aa');
  });

  it('starts with the unit, where the library looks for boolean signals', () => {
    expect(scaleKeys([signal([1], { unit: 'bool_on_off' })])[0]).toMatch(/^bool_on_off/);
  });
});
