import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { SummaryProps } from '../../session/viewProps';
import { Summary } from './Summary';

function summaryProps(rest: Partial<SummaryProps> = {}): SummaryProps {
  const props = viewPropsOf('..xx....x', [incidentOf(2, 3), incidentOf(8, 8, { ongoing: true })]);
  return { ...props, options: { ...props.options, verdict: 'classic' }, working: false, notices: [], ...rest };
}

const findings = () =>
  within(screen.getByRole('list', { name: 'Findings' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('Summary', () => {
  it('says what is going on, what was earlier, and of the classic verdict the counts', () => {
    render(<Summary {...summaryProps()} />);
    expect(findings()).toEqual([
      'Latency up since 00:08 (1 min): 300 ms, ×6.7',
      '6 normal, 3 anomalous',
      'often: lock or saturation',
      '1 earlier',
    ]);
  });

  it('says how bad it is first, and hints at no cause, where the panel is narrow', () => {
    const { rerender } = render(<Summary {...summaryProps({ width: 400, height: 100 })} />);
    expect(findings().slice(0, 2)).toEqual(['Latency up ×6.7 since 00:08 (1 min)', '300 ms']);
    expect(findings()).not.toContain('often: lock or saturation');
    rerender(<Summary {...summaryProps({ width: 400, height: 300 })} />);
    expect(findings()[0]).toBe('Latency up ×6.7 since 00:08 (1 min): 300 ms');
  });

  it('offers what can be done with the incident it speaks of, where there is room', () => {
    const incidentMenu = jest.fn((incident, _, label) => <button>{`${label.text} ${incident.start}`}</button>);
    const { rerender } = render(<Summary {...summaryProps({ incidentMenu })} />);
    expect(screen.getByRole('button', { name: 'Investigate 8' })).toBeInTheDocument();
    rerender(<Summary {...summaryProps({ incidentMenu, width: 240 })} />);
    expect(screen.queryByRole('button', { name: /Investigate/ })).not.toBeInTheDocument();
  });

  it('has no counts in the watch verdict', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('..xx....', [incidentOf(2, 3)]));
    render(<Summary {...props} detection={{ ...detection!, verdict: 'watch' }} />);
    expect(findings()).toEqual(['Latency up 00:02 to 00:04 (2 min): 300 ms, ×6.7', 'often: lock or saturation']);
  });

  it('is quiet when nothing happened', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('....'));
    render(<Summary {...props} detection={{ ...detection!, verdict: 'watch' }} />);
    expect(findings()).toEqual(['No incidents']);
  });

  it('says that the newest samples are not judged because their data are still arriving', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('........'));
    const notices = [{ level: 'info', id: 'watch.filling', text: '' } as const];
    render(<Summary {...props} detection={{ ...detection!, verdict: 'watch', notices }} />);
    expect(findings()).toEqual(['No incidents', 'newest samples incomplete, not judged']);
  });

  it('says that incidents are hidden because somebody muted them', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('..xx....'));
    const calledNormal = [{ incident: incidentOf(2, 3), by: 0 }];
    render(<Summary {...props} detection={{ ...detection!, verdict: 'watch', calledNormal }} />);
    expect(findings()).toEqual(['No incidents', '1 muted or called normal']);
  });

  it('says what the verdict takes for normal by now', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('........'));
    const levelShifts = [{ signal: 0, since: 3, from: 5000, to: 8000 }];
    render(<Summary {...props} detection={{ ...detection!, verdict: 'watch', levelShifts }} />);
    expect(findings()).toEqual(['No incidents', 'RPM: new level since 00:03 (5000 req → 8000 req)']);
  });

  it('counts incidents that are too many to be listed, and those that go on, too', () => {
    const props = summaryProps(
      viewPropsOf('..xx..xx', [
        incidentOf(2, 3),
        incidentOf(6, 7, { ongoing: true }),
        incidentOf(7, 7, { ongoing: true }),
      ])
    );
    render(<Summary {...props} detection={{ ...props.detection!, nIncidentsLeftOut: 20_000 }} />);
    expect(findings()).toEqual(expect.arrayContaining(['1 more ongoing', '20,001 earlier']));
  });

  it('counts the incidents of other groups, as the table lists them', () => {
    const { prepared, detection, ...props } = summaryProps(viewPropsOf('..xx....', [incidentOf(2, 3)]));
    const group = { name: '', prepared, detection };
    const groups = ['a', 'b', 'c'].map((key) => ({ ...group, key }));
    render(<Summary {...props} {...{ prepared, detection, groups }} shownGroup="b" />);
    expect(findings()).toContain('2 in other groups');
  });

  it('opens how the verdict came about', async () => {
    const { detection } = viewPropsOf('..xx..??', [incidentOf(2, 3)]);
    render(<Summary {...summaryProps({ detection })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    const items = within(await screen.findByRole('list', { name: 'Verdict' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      '4 normal, 2 anomalous',
      '1 incident',
      '2 not judged',
      'classic',
      'contamination 0.03',
      '100 trees',
      'seed 42',
      'fingerprint a1b2c3d4',
      'step 1m',
    ]);
  });

  it('says how old the newest sample is where data stopped', () => {
    const late = { newest: minute(8), end: minute(53), isPast: false };
    const { rerender } = render(<Summary {...summaryProps()} late={late} />);
    expect(findings()).toContain('newest sample 00:08:00, 45 minutes ago');
    rerender(<Summary {...summaryProps()} late={{ ...late, isPast: true }} />);
    expect(findings()).toContain('newest sample 00:08:00, 45 minutes before the end of the time range');
  });

  it('says what happened before how old the data are, and how old they are before that nothing happened', () => {
    const late = { newest: minute(8), end: minute(53), isPast: false };
    const { rerender } = render(<Summary {...summaryProps()} late={late} />);
    expect(findings()[1]).toMatch(/^newest sample/);
    const { detection, ...quiet } = summaryProps(viewPropsOf('........'));
    rerender(<Summary {...quiet} detection={detection} late={late} />);
    expect(findings().slice(0, 2)).toEqual([expect.stringMatching(/^newest sample/), 'No incidents']);
  });

  it('says first why no sample was judged', () => {
    const { detection, ...props } = summaryProps(viewPropsOf('????'));
    const notice = { level: 'warning', text: 'Too little history: got 4 samples.' } as const;
    render(<Summary {...props} detection={{ ...detection!, notices: [notice] }} />);
    expect(findings()[0]).toBe('Too little history: got 4 samples.');
  });

  it('shows an error instead of findings', () => {
    render(<Summary {...summaryProps({ error: 'Contamination is 0.7: expected at most 0.5.' })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Contamination is 0.7: expected at most 0.5.');
    expect(screen.queryByRole('list', { name: 'Findings' })).not.toBeInTheDocument();
  });

  it('shows the progress of the work', () => {
    render(<Summary {...summaryProps({ detection: undefined, working: true, progress: 0.434 })} />);
    expect(screen.getByRole('progressbar', { name: 'Looking for anomalies' })).toHaveAttribute('aria-valuenow', '43');
    expect(screen.getByText('Looking for anomalies')).toBeInTheDocument();
  });

  it('shows no progress when nothing is being worked on', () => {
    render(<Summary {...summaryProps()} />);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('opens the notices by keyboard', async () => {
    const notices = [
      { level: 'info', text: 'Signals: RPM, Latency' },
      { level: 'warning', text: '14 rows without a valid time left out' },
    ] as const;
    render(<Summary {...summaryProps({ notices })} />);
    screen.getByRole('button', { name: '2 notices' }).focus();
    await userEvent.keyboard('{Enter}');
    const items = within(await screen.findByRole('list', { name: 'Notices' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(notices.map(({ text }) => text));
  });

  it('has no button for details before there is a verdict', () => {
    render(<Summary {...summaryProps({ detection: undefined })} />);
    expect(screen.queryByRole('button', { name: /notice|Details/ })).not.toBeInTheDocument();
  });

  it('switches the view', async () => {
    const props = summaryProps();
    render(<Summary {...props} />);
    expect(screen.getByRole('radio', { name: 'Time series' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Scatter' }));
    expect(props.onOptionsChange).toHaveBeenCalledWith({ ...props.options, view: 'scatter' });
  });

  it('has the views in one menu where the panel is narrow', async () => {
    const props = summaryProps({ width: 320 });
    render(<Summary {...props} />);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    expect(screen.getByRole('menuitemradio', { name: 'Time series' })).toBeChecked();
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Incidents' }));
    expect(props.onOptionsChange).toHaveBeenCalledWith({ ...props.options, view: 'incidents' });
  });

  it('chooses what stands beside the time series', async () => {
    const props = summaryProps();
    render(<Summary {...props} />);
    await userEvent.click(screen.getByRole('button', { name: 'Shown with the time series' }));
    expect(screen.getByRole('menuitemradio', { name: 'Time series alone' })).toBeChecked();
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'With swim lanes below' }));
    expect(props.onOptionsChange).toHaveBeenCalledWith({ ...props.options, beside: 'lanes' });
  });

  it('offers nothing beside a view that is not the time series', () => {
    const { options, ...props } = summaryProps();
    render(<Summary {...props} options={{ ...options, view: 'scatter' }} />);
    expect(screen.queryByRole('button', { name: 'Shown with the time series' })).not.toBeInTheDocument();
  });
});
