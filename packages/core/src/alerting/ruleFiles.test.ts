import { parse } from 'yaml';
import { AlertedPanel, grafanaRule } from './grafanaRule';
import type { PlainRule } from './plainRule';
import { promql, prometheusRule } from './prometheusRule';
import { grafanaRuleFile, prometheusRuleFile } from './ruleFiles';
import { ruleDuration } from './ruleTimes';
import { roundBetween } from './roundBetween';

const slow: PlainRule = { limits: [{ source: 0, side: 'above', value: 0.25 }], persistence: 3 };
const slowAndQuiet: PlainRule = { limits: [...slow.limits, { source: 1, side: 'below', value: -5 }], persistence: 1 };
const text = { title: 'Latency above 250 ms', summary: 'Slow', description: 'As in the panel' };
const panel: AlertedPanel = {
  queries: [
    { refId: 'A', datasourceUid: 'prom', model: { refId: 'A', expr: 'latency', instant: true, range: false } },
    { refId: 'C', datasourceUid: 'sql', model: { refId: 'C', rawSql: 'select 1' } },
  ],
  step: 60_000,
  dashboardUid: 'abc',
  panelId: 7,
};

describe('grafanaRule', () => {
  it('is query, last value, threshold', () => {
    const { data, condition, for: wait } = grafanaRule(slow, text, panel);
    expect(data.map(({ refId, datasourceUid }) => [refId, datasourceUid])).toEqual([
      ['A', 'prom'],
      ['B', '__expr__'],
      ['C', '__expr__'],
    ]);
    expect(data[0].model).toMatchObject({ expr: 'latency', instant: false, range: true, intervalMs: 60_000 });
    expect(data[1].model).toMatchObject({ type: 'reduce', expression: 'A', reducer: 'last' });
    expect(data[2].model).toMatchObject({
      type: 'threshold',
      expression: 'B',
      conditions: [{ evaluator: { type: 'gt', params: [0.25] } }],
    });
    expect([condition, wait]).toEqual(['C', '2m']);
  });

  it('asks for both limits at once by a formula, with letters that are free', () => {
    const { data, condition } = grafanaRule(slowAndQuiet, text, panel);
    expect(data.map(({ refId }) => refId)).toEqual(['A', 'C', 'D', 'E', 'F']);
    expect(data[4].model).toMatchObject({ type: 'math', expression: '$D > 0.25 && $E < -5' });
    expect(condition).toBe('F');
  });

  it('leaves out the newest bucket of what is counted into buckets', () => {
    const [prometheus, sql] = grafanaRule(slowAndQuiet, text, panel).data;
    expect(prometheus.relativeTimeRange).toEqual({ from: 600, to: 0 });
    expect(sql.relativeTimeRange).toEqual({ from: 660, to: 60 });
  });
});

describe('the file for Grafana', () => {
  const file = (about: string[] = [], title = text.title): string =>
    grafanaRuleFile(
      [grafanaRule(slow, { ...text, title }, panel)],
      { folder: 'On $call', group: 'Gateway' },
      panel,
      about
    );

  it('is read by an independent reader as what was meant', () => {
    const [group] = parse(file()).groups;
    expect(group).toMatchObject({ orgId: 1, name: 'Gateway', folder: 'On $$call', interval: '1m' });
    expect(group.rules).toMatchObject([{ uid: 'anomaly-abc-7-1', title: text.title, condition: 'C', for: '2m' }]);
  });

  it.each(['no', '12:30:00', '1e3', 'a: b # c', '- x', '"{{ $labels }}"', 'two\nlines', '\u2028', "'"])(
    'keeps the title %j a text',
    (title) => {
      expect(parse(file([], title), { version: '1.1' }).groups[0].rules[0].title).toBe(title.replace('$', '$$$$'));
    }
  );

  it('says above what it is, whatever is written there, without becoming something else', () => {
    const remarks = file(['Gateway', 'apiVersion: 2\ngroups: []']);
    expect(remarks).toMatch(/^# Gateway\n# apiVersion: 2 groups: \[\]\n/);
    expect(parse(remarks).apiVersion).toBe(1);
  });

  it('has names that Grafana takes, and that stay the same', () => {
    const long = { ...panel, dashboardUid: 'x'.repeat(40) };
    const { rules } = parse(grafanaRuleFile([grafanaRule(slow, text, long)], { folder: 'f', group: 'g' }, long, []))
      .groups[0];
    expect(rules[0].uid).toMatch(/^[\w-]{1,40}$/);
    expect(rules[0].uid).toMatch(/-7-1$/);
  });
});

describe('the file for Prometheus', () => {
  it('compares the expression with the limit', () => {
    expect(promql(slow, ['rate(a[5m]) or b'])).toBe('(rate(a[5m]) or b) > 0.25');
    expect(promql(slowAndQuiet, ['a', 'b'])).toBe('((a) > 0.25) and on() ((b) < -5)');
  });

  it('has the wait, and no template out of a name', () => {
    const rule = prometheusRule(slow, { ...text, summary: '{{ .Values }}' }, ['a'], 15_000);
    const [group] = parse(prometheusRuleFile([rule], 'Gateway', 15_000, [])).groups;
    expect(group).toMatchObject({ name: 'Gateway', interval: '20s' });
    expect(group.rules[0]).toMatchObject({ alert: text.title, for: '30s' });
    expect(group.rules[0].annotations.summary).toBe('{{"{{"}} .Values }}');
  });
});

it.each([
  [0, '0s'],
  [90, '90s'],
  [300, '5m'],
  [7200, '2h'],
])('%d seconds are written %s', (seconds, words) => {
  expect(ruleDuration(seconds)).toBe(words);
});

it.each([
  [62.3, 280.7, 170],
  [1, 2, 1.5],
  [-3000, -200, -1600],
  [0.12341, 0.12349, 0.12345],
  [5, 5.0000000000000009, 5],
])('between %d and %d, %d is near the middle and short', (from, to, round) => {
  expect(roundBetween(from, to)).toBe(round);
});
