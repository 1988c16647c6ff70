import { reduceField } from '@grafana/data';
import { numberField } from '../testing/frames';
import { ownRows } from './ownRows';

describe('ownRows', () => {
  it('leaves out the rows that only other signals have, and keeps what is missing', () => {
    expect(ownRows(numberField('RPM', [undefined, 5000, undefined, null, 5100])).values).toEqual([5000, null, 5100]);
  });

  it('is the field itself if no row is missing', () => {
    const field = numberField('RPM', [5000, null]);
    expect(ownRows(field)).toBe(field);
  });

  it('is remembered, so that what Grafana calculated of it is, too', () => {
    const field = numberField('RPM', [undefined, 5000]);
    expect(ownRows(field)).toBe(ownRows(field));
  });

  it('does not use what was calculated with the rows of others', () => {
    const field = numberField('RPM', [undefined, 5000, 5100, undefined]);
    expect(reduceField({ field, reducers: ['last'] }).last).toBeUndefined();
    expect(reduceField({ field: ownRows(field), reducers: ['last'] }).last).toBe(5100);
  });
});
