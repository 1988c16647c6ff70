import { DataFrame, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { frames } from '../testing/arbitraries/frames';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { hostileNames } from '../testing/arbitraries/names';
import { deepFreeze } from '../testing/deepFreeze';
import { labelled } from '../testing/groups';
import { prepareGroups } from './prepareGroups';

jest.setTimeout(fuzzTimeout);

const service = fc.constantFrom('a', 'b', 'c', ...hostileNames);
const series = fc.array(
  fc
    .record({ service, pod: fc.constantFrom('1', '2'), refId: fc.constantFrom('A', 'B') })
    .map(({ service, pod, refId }) => labelled({ [refId]: [1, 2, 3] }, { service, pod }, refId)),
  { minLength: 1, maxLength: 8 }
);

/** Key and name of each group, and its samples. */
function groupsOf(given: readonly DataFrame[]): object[] {
  return prepareGroups({ series: given, groupBy: ['service'] }).groups.map(({ key, name, result }) => ({
    key,
    name,
    samples: 'prepared' in result ? result.prepared.samples : result.warning.text,
  }));
}

it('groups do not depend on the order of frames', () => {
  fc.assert(
    fc.property(
      series.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => {
        expect(groupsOf(shuffled)).toEqual(groupsOf(given));
      }
    ),
    fuzzRuns(300)
  );
});

it('groups do not depend on whether signals come in one frame or in several', () => {
  fc.assert(
    fc.property(fc.uniqueArray(service, { minLength: 1, maxLength: 5 }), (services) => {
      const parts = services.map((name) => labelled({ RPM: [1, 2, 3] }, { service: name }));
      const time = parts[0].fields[0];
      const whole = { length: 3, fields: [time, ...parts.map(({ fields }) => fields[1])] };
      expect(groupsOf([whole])).toEqual(groupsOf(parts));
    }),
    fuzzRuns(300)
  );
});

it('every group has a name that no other has and that can be shown', () => {
  fc.assert(
    fc.property(series, (given) => {
      const names = prepareGroups({ series: given, groupBy: ['service'] }).groups.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      names.forEach((name) => expect(name).toMatch(/^[^\p{Cc}\u202a-\u202e]+$/u));
    }),
    fuzzRuns(300)
  );
});

it('whatever a query returns, grouping ends in groups with samples or with a sentence, and nothing is changed', () => {
  const labelName = fc.constantFrom('A', 'RPM', '__proto__', 'constructor', '');
  fc.assert(
    fc.property(frames, fc.uniqueArray(labelName, { maxLength: 2 }), (given, groupBy) => {
      const { groups } = prepareGroups({ series: deepFreeze(given), groupBy });
      expect(groups.length).toBeGreaterThan(0);
      groups.forEach(({ result }) =>
        'prepared' in result
          ? expect(result.prepared.frame.fields[0].type).toBe(FieldType.time)
          : expect(result.warning.text).toMatch(/^\S.*\.$/s)
      );
    }),
    fuzzRuns(200)
  );
});
