import { findUnit, formatValue, shortNumber, unitOfName } from './units';

describe('unitOfName', () => {
  it.each([
    ['latency (ms)', 'ms'],
    ['disk [GiB]', 'gbytes'],
    ['Heap_bytes', 'bytes'],
    ['request_duration_seconds', 's'],
    ['Response time, ms', 'ms'],
    ['cpu %', 'percent'],
    ['requests (req/s)', 'reqps'],
    ['Requests', undefined],
    ['p95 (worst)', undefined],
    ['items', undefined],
    ['bytes_total', undefined],
  ])('%s: %s', (name, unit) => {
    expect(unitOfName(name)).toBe(unit);
  });
});

describe('findUnit', () => {
  it('tells megabytes from megabits, and takes words in any case', () => {
    expect(findUnit('MB')).toMatchObject({ id: 'decmbytes', factor: 1e6 });
    expect(findUnit('Mb/s')).toMatchObject({ id: 'Mbits', factor: 1e6 });
    expect(findUnit('Seconds')).toMatchObject({ id: 's', factor: 1000 });
    expect(findUnit('parsec')).toBeUndefined();
  });
});

describe('formatValue', () => {
  it.each([
    [289.4, 'ms', '289 ms'],
    [1_610_612_736, 'bytes', '1.5 GiB'],
    [1536, 'mbytes', '1.5 GiB'],
    [5_300_000_000, 'decbytes', '5.3 GB'],
    [2500, 'KBs', '2.5 MB/s'],
    [0.034, 'percentunit', '3.4 %'],
    [97, 'percent', '97 %'],
    [12, 'suffix:pods', '12 pods'],
    [12, 'unknown', '12 unknown'],
    [5123.6, undefined, '5124'],
    [0, undefined, '0'],
    [-4.5678, 's', '-4.57 s'],
  ])('%d in %s is %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  it('writes what is very large or small in powers of ten', () => {
    expect([1.5e12, 2e-7, Infinity].map(shortNumber)).toEqual(['1.50e+12', '2.00e-7', 'Infinity']);
  });
});
