import { type DataFrame, DataFrameType, FieldType, type StandardEditorProps } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Options } from '../../options/options';
import { minutely, minute, numberField, textField, timed } from '../../testing/frames';
import { FieldUsesEditor } from './FieldUsesEditor';

/** The table's rows by the text of their cells, after a press on the button. */
async function tableOf(data: DataFrame[], options: Partial<Options> = {}): Promise<string[][]> {
  const props = { id: 'x', onChange: jest.fn(), context: { data, options } };
  render(
    <>
      {/* As Grafana names an option. */}
      <label htmlFor="x">Fields of the queries</label>
      <FieldUsesEditor {...(props as unknown as StandardEditorProps<undefined, unknown, Partial<Options>>)} />
    </>
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show fields' }));
  const table = await screen.findByRole('table', { name: 'Fields of the queries' });
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  );
}

const values = (n: number, first = 0): number[] => Array.from({ length: n }, (_, i) => first + (i % 7));

describe('the table of fields', () => {
  it('says of each field what it is taken as, its name, role, unit, step and times', async () => {
    const frame = minutely({ RPM: values(40) }, { refId: 'A', name: 'gateway' });
    const latency = numberField('p95', [null, ...values(39)], { config: { unit: 'ms', displayName: 'Response time' } });
    const rows = await tableOf([{ ...frame, fields: [...frame.fields, latency] }]);
    expect(rows).toEqual([
      ['A gateway', 'Time (time)', 'time', '', '', '', '', '', '', '', '', ''],
      ['A gateway', 'RPM (number)', 'signal', 'RPM', 'field', 'Traffic', '', '40', '1m', moment(0), moment(39), ''],
      [
        'A gateway',
        'p95 (number)',
        'signal',
        'Response time',
        'display name',
        'Latency',
        'ms',
        '39 of 40',
        '1m',
        moment(1),
        moment(39),
        '',
      ],
    ]);
  });

  it('gives every signal of a long frame a row, and says that its texts are labels', async () => {
    const service = textField('service', ['login', 'pay', 'login', 'pay', 'login', 'pay']);
    const frame = timed([0, 0, 1, 1, 2, 2].map(minute), { rpm: values(6) }, { refId: 'B' });
    const rows = await tableOf([
      { ...frame, meta: { type: DataFrameType.TimeSeriesLong }, fields: [...frame.fields, service] },
    ]);
    expect(rows.map(([, field, use, signal, from]) => [field, use, signal, from])).toEqual([
      ['Time (time)', 'time', '', ''],
      ['rpm (number)', 'signal', 'rpm login', 'labels'],
      ['', '', 'rpm pay', 'labels'],
      ['service (string)', 'labels: tells signals apart', '', ''],
    ]);
  });

  it('says why a field is left out, and what helps', async () => {
    const frame = minutely({ RPM: values(40) });
    const fields = [
      { name: 'ended', type: FieldType.time, config: {}, values: frame.fields[0].values },
      textField('amount', values(40).map(String)),
      textField(
        'note',
        values(40).map((value) => `deploy ${value}`)
      ),
      { name: 'busy', type: FieldType.boolean, config: {}, values: values(40).map((value) => value > 3) },
      numberField('ignored', values(40), { config: { custom: { signal: 'ignore' } } }),
      numberField(
        'empty',
        values(40).map(() => null)
      ),
    ];
    const rows = await tableOf([{ ...frame, fields: [...frame.fields, ...fields] }]);
    expect(rows.slice(2).map((row) => [row[1], row[2], row[11]])).toEqual([
      ['ended (time)', 'not used', 'ended is a second time field and not used: as a signal it must be a number'],
      [
        'amount (string)',
        'not used',
        expect.stringMatching(/^amount holds numbers as text .* "Convert field type" to number$/),
      ],
      ['note (string)', 'not used', 'It is not a number, and no time repeats, so it is taken as a comment'],
      ['busy (boolean)', 'not used', expect.stringMatching(/^busy is true or false .* signal of 1 and 0$/)],
      ['ignored (number)', 'not used', '"Use as signal" is set to ignore'],
      ['empty (number)', 'not used', 'It has no value in this time range'],
    ]);
  });

  it('names instant queries and fields without a time', async () => {
    const instant = timed([minute(39)], { now: [1] }, { refId: 'I' });
    const lost = { length: 1, refId: 'N', fields: [numberField('alone', [3])] };
    const rows = await tableOf([minutely({ RPM: values(40) }), instant, lost]);
    expect(rows.slice(3).map((row) => [row[1], row[2], row[11]])).toEqual([
      ['now (number)', 'drawn only', 'A single value is drawn as a point, not judged: is it an instant query?'],
      ['alone (number)', 'not used', 'Its frame has no time field'],
    ]);
  });

  it('names what more than sixteen fields leave out', async () => {
    const names = Array.from({ length: 17 }, (_, i) => `s${String(i).padStart(2, '0')}`);
    const rows = await tableOf([
      minutely(Object.fromEntries(names.map((name, i) => [name, values(40, i === 3 ? 1e6 : i)]))),
    ]);
    expect(rows.filter((row) => row[2] === 'not used').map((row) => [row[1], row[11]])).toEqual([
      ['s03 (number)', 'Others vary more: choose it with "Use as signal", or group by a label'],
    ]);
  });

  it('knows groups and queries of the baseline', async () => {
    const series = ['login', 'pay'].map((service) => {
      const frame = timed([0, 1, 2].map(minute), {}, { refId: 'A' });
      return { ...frame, fields: [...frame.fields, numberField('rpm', [1, 2, 3], { labels: { service } })] };
    });
    const earlier = timed([0, 1, 2].map(minute), { rpm: [1, 2, 3] }, { refId: 'B' });
    const rows = await tableOf([...series, earlier], {
      groupBy: ['service'],
      baseline: 'query',
      baselineQueries: ['B'],
    });
    expect(rows.map(([query, , use, signal]) => [query, use, signal])).toEqual([
      ['A', 'time', ''],
      ['A', 'signal', 'login: rpm'],
      ['A', 'time', ''],
      ['A', 'signal', 'pay: rpm'],
      ['B', 'baseline', ''],
      ['B', 'baseline', ''],
    ]);
  });

  it('changes no given frame, and says what is wrong with all of them', async () => {
    const frame = timed([minute(0)], { RPM: [1] });
    const before = JSON.stringify(frame);
    await tableOf([frame]);
    expect(JSON.stringify(frame)).toBe(before);
    expect(screen.getByText(/^Only one sample/)).toBeInTheDocument();
  });
});

/** Minute m as Grafana writes it for the browser. */
function moment(m: number): string {
  return `2023-10-01 00:${String(m).padStart(2, '0')}:00`;
}
