import { renderHook } from '@testing-library/react';
import { type PreparedGroups, prepareGroups } from '../../frames/prepareGroups';
import { defaultOptions } from '../../options/options';
import { labelled } from '../../testing/groups';
import { useJudgedSamples } from './useJudgedSamples';

const options = { ...defaultOptions };
const noFeedback: [] = [];

function groupsOf(...pods: string[]): PreparedGroups {
  return prepareGroups({
    series: pods.map((pod) => labelled({ RPM: [1, 2, 3, 4, 5] }, { pod })),
    groupBy: ['pod'],
  });
}

function samplesWith(first: PreparedGroups | undefined) {
  const { result, rerender } = renderHook(
    (prepared: PreparedGroups | undefined) => useJudgedSamples(prepared, options, noFeedback, undefined),
    { initialProps: first }
  );
  return (prepared: PreparedGroups | undefined) => {
    rerender(prepared);
    return result.current;
  };
}

const [both, first] = [groupsOf('a', 'b'), groupsOf('a')];
const [{ key: keyOfA }, { key: keyOfB }] = both.groups;

describe('useJudgedSamples', () => {
  it('gives the very same samples while the data of a group are the same', () => {
    const samplesFor = samplesWith(both);
    const before = samplesFor(both).get(keyOfA);
    expect(before?.time).toHaveLength(5);
    expect(samplesFor({ ...both }).get(keyOfA)).toBe(before);
  });

  it('keeps them while new data are being read', () => {
    const samplesFor = samplesWith(both);
    const before = samplesFor(both).get(keyOfA);
    expect(samplesFor(undefined).size).toBe(0);
    expect(samplesFor(both).get(keyOfA)).toBe(before);
  });

  it('forgets the samples of a group that is gone: keys of pods change for as long as the panel is open', () => {
    const samplesFor = samplesWith(both);
    const before = samplesFor(both).get(keyOfB);
    expect([...samplesFor(first).keys()]).toEqual([keyOfA]);
    const again = samplesFor(both).get(keyOfB);
    expect(again).toEqual(before);
    expect(again).not.toBe(before);
  });
});
