import { createDataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { IncidentsView } from './IncidentsView';

const early = incidentOf(2, 7);
const late = incidentOf(12, 13, { severity: 'minor', kind: 'other' });
const twoIncidents = () => viewPropsOf('..xxxxxx....xx......', [early, late]);

/** The rows below the head, top to bottom. */
const bodyRows = () => screen.getAllByRole('row').slice(1);
const starts = () => bodyRows().map((row) => within(row).getByRole('button').textContent);

describe('IncidentsView', () => {
  it('shows the label counts as in the notebook', () => {
    render(<IncidentsView {...twoIncidents()} />);
    const counts = within(screen.getByRole('list', { name: 'Label counts' })).getAllByRole('listitem');
    expect(counts.map((count) => count.textContent)).toEqual(['Normal (1) 12', 'Anomaly (-1) 8']);
  });

  it('shows each incident as a row, newest first', () => {
    render(<IncidentsView {...twoIncidents()} />);
    expect(starts()).toEqual(['00:12', '00:02']);
    const cells = within(bodyRows()[1]).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent?.trim())).toEqual([
      '00:02',
      '00:08',
      '6 minutes',
      'Majorscore 0.70',
      'Latency up often: lock or saturationLatency 300 ms, typically 45 ms (×6.7); 6 minutes',
      'Latency 93%',
      '45 ms',
      '300 ms ×6.7',
    ]);
  });

  it.each([
    [1200, 8],
    [500, 3],
    [320, 1],
  ])('has the same facts at %d pixels, in %d columns', (width, nColumns) => {
    render(<IncidentsView {...twoIncidents()} width={width} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(nColumns);
    const row = bodyRows()[1].textContent;
    for (const fact of ['00:02', '00:08', '6 minutes', 'Major', 'Latency up', '300 ms', '45 ms', '93%', '0.70']) {
      expect(row).toContain(fact);
    }
  });

  it('says how long ago an incident was, in a range that follows the clock', () => {
    const { timeRange, ...props } = twoIncidents();
    render(<IncidentsView {...props} timeRange={{ ...timeRange, raw: { from: 'now-20m', to: 'now' } }} />);
    expect(within(bodyRows()[1]).getAllByRole('cell')[1]).toHaveTextContent('00:08 12 min ago');
  });

  it('has scores in the classic verdict only', () => {
    const { detection, ...props } = twoIncidents();
    render(<IncidentsView {...props} detection={{ ...detection!, verdict: 'watch' }} />);
    expect(screen.queryByText(/score/)).not.toBeInTheDocument();
  });

  it('sorts by a click on a column head, and says so', async () => {
    render(<IncidentsView {...twoIncidents()} />);
    const head = (name: string) => screen.getByRole('columnheader', { name });
    expect(head('Start')).toHaveAttribute('aria-sort', 'descending');

    await userEvent.click(within(head('Start')).getByRole('button'));
    expect(starts()).toEqual(['00:02', '00:12']);
    expect(head('Start')).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(within(head('Severity')).getByRole('button'));
    expect(
      bodyRows().map((row) =>
        within(row)
          .getByText(/Major|Minor/)
          .textContent?.trim()
      )
    ).toEqual(['Major', 'Minor']);
    expect(head('Start')).not.toHaveAttribute('aria-sort');
  });

  it('zooms the dashboard to an incident, with margin, when its row is clicked', async () => {
    const props = twoIncidents();
    render(<IncidentsView {...props} />);
    await userEvent.click(within(bodyRows()[1]).getByText('Latency up'));
    expect(props.onChangeTimeRange).toHaveBeenCalledTimes(1);
    expect(props.onChangeTimeRange).toHaveBeenCalledWith({ from: minute(-13), to: minute(22) });
  });

  it('zooms by keyboard, too: arrows walk the rows, Enter zooms', async () => {
    const props = twoIncidents();
    render(<IncidentsView {...props} />);
    within(bodyRows()[0]).getByRole('button').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(props.onChangeTimeRange).toHaveBeenCalledTimes(1);
    expect(props.onChangeTimeRange).toHaveBeenCalledWith({ from: minute(-13), to: minute(22) });
  });

  it('walks to the last row with End, and to the first with Home', async () => {
    render(<IncidentsView {...twoIncidents()} />);
    const buttons = () => bodyRows().map((row) => within(row).getByRole('button'));
    buttons()[0].focus();
    await userEvent.keyboard('{End}');
    expect(buttons()[1]).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(buttons()[0]).toHaveFocus();
  });

  it('has no counts outside of the classic verdict, and none where there is little room', () => {
    const { detection, ...props } = twoIncidents();
    render(<IncidentsView {...props} detection={{ ...detection!, verdict: 'watch' }} />);
    render(<IncidentsView {...props} detection={detection} height={80} />);
    expect(screen.queryByRole('list', { name: 'Label counts' })).not.toBeInTheDocument();
  });

  it('says whose counts those of several groups are', () => {
    const props = twoIncidents();
    const groups = ['a', 'b'].map((key) => ({ key, name: key, prepared: props.prepared, detection: props.detection }));
    render(<IncidentsView {...props} groups={groups} shownGroup="a" />);
    expect(screen.getByText('All groups')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Label counts' })).toHaveTextContent('Normal (1) 24');
  });

  it('says in words that there are none', () => {
    render(<IncidentsView {...viewPropsOf('....?')} />);
    expect(screen.getByText('No incidents in this time range: 4 samples judged, 0 anomalous.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the first 100 incidents of very many, and says so', () => {
    const incidents = Array.from({ length: 201 }, (_, i) => incidentOf(2 * i, 2 * i));
    render(<IncidentsView {...viewPropsOf('x.'.repeat(201), incidents)} width={320} />);
    expect(bodyRows()).toHaveLength(100);
    expect(
      screen.getByText('The first 100 of 201 incidents, in this order. Narrow the time range to see the others.')
    ).toBeInTheDocument();
  });

  it('lists below the table what a person called normal, and counts its samples', () => {
    const { detection, ...props } = twoIncidents();
    const calledNormal = [{ incident: incidentOf(16, 18), by: 0 }];
    render(<IncidentsView {...props} detection={{ ...detection!, calledNormal }} />);
    expect(bodyRows()).toHaveLength(2);
    expect(screen.getByRole('list', { name: 'Called normal' })).toHaveTextContent(
      'Called normal: 2023-10-01 00:16:00 – 00:19:00, Latency up'
    );
    expect(screen.getByRole('list', { name: 'Label counts' })).toHaveTextContent('Called normal 3');
  });

  it('has a line for a new level that was accepted, which is no incident', () => {
    const { detection, ...props } = viewPropsOf('..........');
    const shifted = { ...detection!, levelShifts: [{ signal: 0, since: 4, from: 5000, to: 7000 }] };
    render(<IncidentsView {...props} detection={shifted} />);
    const [line] = within(screen.getByRole('list', { name: 'Accepted as normal' })).getAllByRole('listitem');
    expect(line).toHaveTextContent('RPM: new level since 00:04 (5000 req → 7000 req)');
  });

  it('has one line for a habit, however often it came', () => {
    const { detection, ...props } = viewPropsOf('..........');
    const habit = (start: number, direction: 'up' | 'down') => ({ signal: 0, start, end: start, direction, nAlike: 3 });
    const recurring = [habit(1, 'up'), habit(2, 'down'), habit(4, 'up'), habit(5, 'down'), habit(7, 'up')];
    render(<IncidentsView {...props} detection={{ ...detection!, recurring }} />);
    const lines = within(screen.getByRole('list', { name: 'Accepted as normal' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'RPM: up 3 times at regular intervals, last at 00:07',
      'RPM: down 2 times at regular intervals, last at 00:05',
    ]);
  });

  it('names what the dashboard says was changed before an incident', () => {
    const fields = [
      { name: 'time', values: [minute(0)] },
      { name: 'text', values: ['deploy gateway 2.4.1'] },
    ];
    render(<IncidentsView {...twoIncidents()} annotations={[createDataFrame({ fields })]} />);
    expect(bodyRows()[1]).toHaveTextContent('deploy gateway 2.4.1, 2 min before');
  });

  it('says so while there is no verdict', () => {
    render(<IncidentsView {...twoIncidents()} detection={undefined} />);
    expect(screen.getByRole('status')).toHaveTextContent('No verdict on these samples yet');
  });
});
