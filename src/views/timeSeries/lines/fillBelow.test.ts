import { UPlotConfigBuilder } from '@grafana/ui';
import type { FieldConfig } from '../../../options/options';
import { prepared } from '../../../testing/prepared';
import { addFillsBelow, fillOpacityOf } from './fillBelow';

/** Pairs of series between which is filled; series 0 is the time. */
function fills(custom: Record<string, Partial<FieldConfig>>): unknown[] {
  const builder = new UPlotConfigBuilder();
  const { frame } = prepared({ Max: [3, 4], Min: [1, 2] }, custom);
  addFillsBelow(builder, frame);
  return builder.getConfig().bands ?? [];
}

describe('what is filled down to another signal', () => {
  it('names it in its field config', () => {
    expect(fills({ Max: { fillBelowTo: 'Min' } })).toEqual([{ series: [1, 2] }]);
    expect(fills({})).toEqual([]);
  });

  it('is nothing if the name is its own, or nobody has it', () => {
    expect(fills({ Max: { fillBelowTo: 'Max' }, Min: { fillBelowTo: 'Gone' } })).toEqual([]);
  });

  it('can be seen, even if nobody chose an opacity', () => {
    expect(fillOpacityOf({ fillBelowTo: 'Min', fillOpacity: 0 })).toBeGreaterThan(0);
    expect(fillOpacityOf({ fillBelowTo: 'Min', fillOpacity: 60 })).toBe(60);
    expect(fillOpacityOf({ fillOpacity: 0 })).toBe(0);
  });
});
