import { createTheme, Field, FieldType, getDisplayProcessor } from '@grafana/data';
import { formatValue } from './formatValue';

function latency(config: Field['config']): Field {
  const field: Field = { name: 'Latency', type: FieldType.number, values: [45.234], config };
  return { ...field, display: getDisplayProcessor({ field, theme: createTheme() }) };
}

it("formatValue uses the field's unit and decimals", () => {
  expect(formatValue(latency({ unit: 'ms', decimals: 0 }), 45.234)).toBe('45 ms');
});

it('formatValue of a missing value says so', () => {
  expect(formatValue(latency({ unit: 'ms' }), NaN)).toBe('no value');
  expect(formatValue(latency({ unit: 'ms' }), null)).toBe('no value');
});

it('formatValue of a number too small for all its digits is zero', () => {
  expect(formatValue(latency({ unit: 'ms' }), -1.3e-322)).toBe('0 ms');
});

it('formatValue without a display processor is the plain number', () => {
  expect(formatValue({ name: 'Latency', type: FieldType.number, values: [], config: {} }, 1.5)).toBe('1.5');
});
