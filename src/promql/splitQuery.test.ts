import { decompose, type Decomposition, isRefused, type Term } from './decompose';
import { describeRefusal, type Refusal } from './refusal';
import { countValuesQuery, selectorTexts, splitQuery } from './splitQuery';
import { parsePromql } from './syntax';
import { type SplitCase, splitCases } from './testing/splitCases';

const cases = splitCases();

function decomposed(query: string): Decomposition {
  const found = decompose(query);
  if (isRefused(found)) {
    throw new Error(describeRefusal(found.refusal).text);
  }
  return found;
}

/** As the cases are written. */
function written({ query, signal }: SplitCase): string[] {
  const found = decompose(query);
  if (isRefused(found)) {
    return [`! ${found.refusal.reason}: ${found.refusal.detail}`];
  }
  const { kind, q, offset, scale, numerator, denominator } = found;
  const line = (term: Term) =>
    `${term.factor === 1 ? '' : `${term.factor} × `}${splitQuery(term, ['instance'], signal)}`;
  const around = offset === 0 && scale === 1 ? '' : `, ${offset} + ${scale} ×`;
  return [
    `${kind}${q === undefined ? '' : ` ${q}`}${around}`,
    ...numerator.map(line),
    ...denominator.map((term) => `/ ${line(term)}`),
  ];
}

it('is tried on at least 150 queries', () => {
  expect(new Set(cases.map(({ query }) => query)).size).toBeGreaterThanOrEqual(150);
});

it.each(cases.map((each) => [each.query, each] as const))('%s', (query, each) => {
  expect(written(each)).toEqual(each.expected);
  const found = decompose(query);
  if (!isRefused(found)) {
    expect(parsePromql(query)).toBeDefined();
    for (const term of [...found.numerator, ...found.denominator]) {
      expect(parsePromql(splitQuery(term, ['instance'], each.signal) ?? '')).toBeDefined();
    }
  }
});

describe('a label', () => {
  const [term] = decomposed('sum by (job) (rate(x[5m]))').numerator;

  it.each([
    ['by', 'sum by (job, by) (rate(x{job="a"}[5m]))'],
    ['offset', 'sum by (job, offset) (rate(x{job="a"}[5m]))'],
    ['http.route', 'sum by (job, "http.route") (rate(x{job="a"}[5m]))'],
    ['say "hi"', 'sum by (job, "say \\"hi\\"") (rate(x{job="a"}[5m]))'],
  ])('may be called %s', (label, expected) => {
    expect(splitQuery(term, [label], { job: 'a' })).toBe(expected);
  });

  it('that is in the grouping already is not added again', () => {
    expect(splitQuery(term, ['job'], { job: 'a' })).toBe('sum by (job) (rate(x{job="a"}[5m]))');
  });

  it('may have any value', () => {
    expect(splitQuery(term, ['instance'], { job: 'a"} or vector(1) \\ {b="\n' })).toBe(
      'sum by (job, instance) (rate(x{job="a\\"} or vector(1) \\\\ {b=\\"\\n"}[5m]))'
    );
  });

  it('may be split together with another', () => {
    const [whole] = decomposed('sum(x)').numerator;
    expect(splitQuery(whole, ['a', 'b'], {})).toBe('sum by (a, b) (x)');
  });

  it('that the signal lacks is selected as empty', () => {
    expect(splitQuery(term, ['instance'], {})).toBe('sum by (job, instance) (rate(x{job=""}[5m]))');
  });
});

describe('what is aggregated', () => {
  const [{ aggregation }] = decomposed('sum by (job) (rate(x[5m]) + 1 - 1)').numerator;

  it('is asked how many values its labels have, of this signal', () => {
    expect(countValuesQuery(aggregation, ['pod', 'a.b'], { job: 'api' })).toBe(
      'label_replace(count(count by (pod) (rate(x{job="api"}[5m]) + 1 - 1)), "label", "pod", "", "") or ' +
        'label_replace(count(count by ("a.b") (rate(x{job="api"}[5m]) + 1 - 1)), "label", "a.b", "", "")'
    );
  });

  it('has selectors, as the API for label names takes them', () => {
    expect(selectorTexts(aggregation, { job: 'api' })).toEqual(['x{job="api"}']);
    const [{ aggregation: joined }] = decomposed('sum(a * on (x) group_left b{c="d"})').numerator;
    expect(selectorTexts(joined, {})).toEqual(['a', 'b{c="d"}']);
  });
});

it('a refusal is a sentence that names what stands in the way', () => {
  const reasons = cases.flatMap(({ query }): Refusal[] => {
    const found = decompose(query);
    return isRefused(found) ? [found.refusal] : [];
  });
  const sentences = new Map(reasons.map((refusal) => [refusal.reason, describeRefusal(refusal).text]));
  expect([...sentences.keys()].sort()).toEqual(
    [
      'syntax',
      'variable',
      'time',
      'subquery',
      'not-aggregated',
      'aggregation',
      'function',
      'operator',
      'matching',
      'buckets',
      'constant',
    ].sort()
  );
  expect([...sentences.values()].filter((text) => !/^The query cannot be split.*\.$/.test(text))).toEqual([]);
});
