import type { DataFrame, StandardEditorProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Feedback } from '../options/savedFeedback';
import { numberField, timed } from '../testing/frames';
import { FeedbackEditor } from './FeedbackEditor';
import { GroupByEditor } from './GroupByEditor';
import { QueriesEditor } from './QueriesEditor';

/** What Grafana gives an editor. */
function propsOf<T>(value: T, data?: DataFrame[]) {
  const props = { id: 'x', value, onChange: jest.fn(), context: { data } };
  return props as unknown as StandardEditorProps<T> & { onChange: jest.Mock };
}

/** Series of two services in one region. */
const labelled = ['checkout', 'search'].map((service) => {
  const frame = timed([0, 1], {}, { refId: 'A' });
  return { ...frame, fields: [...frame.fields, numberField('RPM', [1, 2], { labels: { service, region: 'eu' } })] };
});

const type = (text: string) => userEvent.type(screen.getByRole('combobox'), text);

describe('the labels of groups', () => {
  it('are chosen among those that tell the series apart', async () => {
    const props = propsOf<readonly string[] | undefined>(undefined, labelled);
    render(<GroupByEditor {...props} />);
    expect(screen.getByPlaceholderText('One model for all series')).toBeInTheDocument();
    await type('serv{ArrowDown}{Enter}');
    expect(props.onChange).toHaveBeenCalledWith(['service']);
  });

  it('say so if no label tells series apart', () => {
    render(<GroupByEditor {...propsOf<readonly string[]>([], [timed([0, 1], { RPM: [1, 2] })])} />);
    expect(screen.getByPlaceholderText('No label tells these series apart')).toBeInTheDocument();
  });

  it('that were chosen stay while there are no data', () => {
    render(<GroupByEditor {...propsOf<readonly string[]>(['pod'])} />);
    expect(screen.getByText('pod')).toBeInTheDocument();
  });
});

describe('the baseline queries', () => {
  it('are chosen by their letters, beside those chosen before', async () => {
    const frames = ['B', 'A', 'B', undefined].map((refId) => timed([0, 1], { RPM: [1, 2] }, { refId }));
    const props = propsOf<readonly string[]>(['A'], frames);
    render(<QueriesEditor {...props} />);
    await type('B{ArrowDown}{Enter}');
    expect(props.onChange).toHaveBeenCalledWith(['A', 'B']);
  });

  it('that were chosen stay while there are no data; none are chosen at first', () => {
    const { unmount } = render(<QueriesEditor {...propsOf<readonly string[]>(['C'])} />);
    expect(screen.getByText('C')).toBeInTheDocument();
    unmount();
    render(<QueriesEditor {...propsOf<readonly string[] | undefined>(undefined)} />);
    expect(screen.getByPlaceholderText('Choose queries')).toBeInTheDocument();
  });
});

describe('what people said', () => {
  const said = (about: string): Feedback => ({
    kind: 'normal',
    group: '',
    about,
    reason: '',
    author: 'anna',
    time: 0,
    normal: { span: { from: 1, to: 2 } },
  });

  it('is taken back one by one', async () => {
    const entries = [said('Latency up'), said('RPM down')];
    const props = propsOf<readonly Feedback[]>(entries);
    render(<FeedbackEditor {...props} />);
    await userEvent.click(screen.getAllByRole('button')[0]);
    expect(props.onChange).toHaveBeenCalledWith([entries[1]]);
  });

  it('is explained while there is nothing', () => {
    render(<FeedbackEditor {...propsOf<readonly Feedback[] | undefined>(undefined)} />);
    expect(screen.getByText(/^None yet: an incident’s menu has/)).toBeInTheDocument();
  });
});
