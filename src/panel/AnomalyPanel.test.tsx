import { DataQueryRequest, dateTime, LoadingState, PanelData, PanelProps } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute, minutely } from '../testing/frames';
import { notebookFlagged, notebookFrame } from '../testing/notebookFrame';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

const markedSamples = () =>
  within(screen.getByTestId('anomaly-forest-markers'))
    .getAllByRole('listitem')
    .map((item) => item.dataset.samples?.split(' ').filter(Boolean).map(Number));

const details = async (): Promise<HTMLElement> => {
  await userEvent.click(screen.getByRole('button', { name: /notice|Details/ }));
  return screen.findByRole('list', { name: 'Verdict' });
};

describe('the notebook in the panel', () => {
  it('has its 30 samples marked on each signal', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()])} />);
    expect(screen.getByText('RPM: 30 anomalous samples')).toBeInTheDocument();
    expect(screen.getByText('Response time: 30 anomalous samples')).toBeInTheDocument();
    const times = notebookFlagged.map(minute);
    expect(markedSamples()).toEqual([times, times]);
  });

  it('has its label counts in the summary line', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()])} />);
    expect(screen.getByText(/970 normal, 30 anomalous/)).toBeInTheDocument();
  });

  it('tells assistive technology which incidents there are, in the time zone of the panel', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()])} timeZone="Asia/Tokyo" />);
    const incidents = within(screen.getByRole('list', { name: 'Incidents' }));
    // The lock is at 05:00 to 05:05 UTC.
    expect(incidents.getByText(/^Latency up.*, 2023-10-01 14:00:00 to 14:06:00$/)).toBeInTheDocument();
  });

  it('has a legend entry for each signal and for its anomalies', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()])} />);
    for (const label of ['RPM', 'Anomaly (RPM)', 'Response time', 'Anomaly (Response time)']) {
      expect(screen.getByText(label)).toBeInTheDocument();
    }
  });

  it.each([
    ['hides the markers of a signal', undefined, ['RPM']],
    ['shows them again', ['RPM', 'Response time'], ['Response time']],
  ])('%s when its anomalies are clicked in the legend', async (_, hiddenMarkers, expected) => {
    const props = panelProps([notebookFrame()], { hiddenMarkers });
    render(<AnomalyPanel {...props} />);
    await userEvent.click(screen.getByText('Anomaly (RPM)'));
    expect(props.onOptionsChange).toHaveBeenCalledWith({ ...props.options, hiddenMarkers: expected });
  });

  it('marks nothing where markers are switched off', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()], { showMarkers: false })} />);
    expect(screen.queryByText(/anomalous samples$/)).not.toBeInTheDocument();
    expect(screen.queryByText('Anomaly (RPM)')).not.toBeInTheDocument();
  });

  it('is drawn without a mark, and says why, if an option is out of range', () => {
    render(<AnomalyPanel {...panelProps([notebookFrame()], { contamination: '0.7', showSummary: false })} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/contamination.*0\.7.*at most 0\.5/);
    expect(screen.getByText('RPM')).toBeInTheDocument();
    expect(screen.queryByTestId('anomaly-forest-markers')).not.toBeInTheDocument();
  });

  it.each([{ nEstimators: 0 }, { seed: '-1' }, { maxSamples: '0' }, { maxFeatures: 'x' }])(
    'is drawn, and says why there is no verdict, with %j',
    (options) => {
      render(<AnomalyPanel {...panelProps([notebookFrame()], options)} />);
      expect(screen.getByRole('alert')).toHaveTextContent(/got .*, expected .*\./);
      expect(screen.getByText('RPM')).toBeInTheDocument();
    }
  );

  it.each([
    ['scatter', 'list', /^Scatter plot/],
    ['incidents', 'table', 'Incidents'],
  ] as const)('is shown as %s, too', async (view, role, name) => {
    render(<AnomalyPanel {...panelProps([notebookFrame()], { view })} />);
    expect(await screen.findByRole(role, { name })).toBeInTheDocument();
    expect(screen.getByText(/970 normal, 30 anomalous/)).toBeInTheDocument();
    expect(screen.queryByTestId('anomaly-forest-markers')).not.toBeInTheDocument();
  });

  it('is shown as time series if the dashboard asks for a view that this version does not know', () => {
    const options = JSON.parse('{ "view": "hologram" }');
    render(<AnomalyPanel {...panelProps([notebookFrame()], options)} />);
    expect(screen.getByTestId('anomaly-forest-markers')).toBeInTheDocument();
  });
});

describe('dashboard variables in options', () => {
  it('have their values, and stay when something else is changed', async () => {
    const replaceVariables: PanelProps['replaceVariables'] = (text) => text.replace('${sens}', '0.01');
    const props = { ...panelProps([notebookFrame()], { contamination: '${sens}' }), replaceVariables };
    render(<AnomalyPanel {...props} />);
    expect(screen.getByText(/990 normal, 10 anomalous/)).toBeInTheDocument();
    expect(await details()).toHaveTextContent('contamination 0.01');
    await userEvent.click(screen.getByText('Anomaly (RPM)'));
    expect(props.onOptionsChange).toHaveBeenCalledWith({ ...props.options, hiddenMarkers: ['RPM'] });
  });
});

describe('a panel without data to judge', () => {
  it('says that the query returned nothing', () => {
    render(<AnomalyPanel {...panelProps([])} />);
    expect(screen.getByText(/no rows for this time range/)).toBeInTheDocument();
  });

  it('says that it is loading', () => {
    render(<AnomalyPanel {...panelProps([], {}, { state: LoadingState.Loading })} />);
    expect(screen.getByText(/Loading data/)).toBeInTheDocument();
  });

  it('says why the query failed', () => {
    const failed = { state: LoadingState.Error, errors: [{ message: 'connection refused' }] };
    render(<AnomalyPanel {...panelProps([], {}, failed)} />);
    expect(screen.getByText(/The query failed: connection refused/)).toBeInTheDocument();
  });

  it('says that one sample is too few', () => {
    render(<AnomalyPanel {...panelProps([minutely({ RPM: [5000] })])} />);
    expect(screen.getByText(/Only one sample/)).toBeInTheDocument();
  });
});

it('a panel whose query failed keeps showing the old data, with a notice', async () => {
  const failed = { state: LoadingState.Error, errors: [{ message: 'connection refused' }] };
  render(<AnomalyPanel {...panelProps([notebookFrame()], {}, failed)} />);
  expect(screen.getByText('RPM: 30 anomalous samples')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /notice/ }));
  expect(await screen.findByText(/may be old or incomplete: connection refused/)).toBeInTheDocument();
});

describe('a last minute that was not over when the query was sent', () => {
  const newest = minute(999);
  const asked = (startTime: number): Partial<PanelData> => ({ request: { startTime } as DataQueryRequest });

  /** How the verdict came about, behind the (i). */

  it('is not judged by the watch verdict, one that was over is', async () => {
    const frame = notebookFrame();
    const { rerender } = render(
      <AnomalyPanel {...panelProps([frame], { verdict: 'watch' }, asked(newest + 30_000))} />
    );
    const found = await details();
    expect(found).toHaveTextContent('971 normal, 28 anomalous');
    rerender(<AnomalyPanel {...panelProps([notebookFrame()], { verdict: 'watch' }, asked(newest + 60_000))} />);
    expect(await screen.findByText(/972 normal, 28 anomalous/)).toBeInTheDocument();
  });

  it('stays so while a refresh is under way that has brought no frames yet', async () => {
    const props = panelProps([notebookFrame()], { verdict: 'watch' }, asked(newest + 30_000));
    const { rerender } = render(<AnomalyPanel {...props} />);
    const refreshing = { ...props.data, ...asked(newest + 90_000), state: LoadingState.Loading };
    rerender(<AnomalyPanel {...props} data={refreshing} />);
    expect(await details()).toHaveTextContent('971 normal, 28 anomalous');
  });
});

describe('data that stopped before the end of the time range', () => {
  const endOf = (m: number): Partial<PanelData> => {
    const [from, to] = [dateTime(minute(0)), dateTime(minute(m))];
    return { timeRange: { from, to, raw: { from, to } }, request: { startTime: minute(m) } as DataQueryRequest };
  };
  const frame = minutely({
    RPM: Array.from({ length: 100 }, (_, m) => (m < 98 ? 5000 + ((m * 7919) % 101) : 9000 + 100 * m)),
  });

  it('say how old they are, and their last incident is not ongoing', async () => {
    const { rerender } = render(<AnomalyPanel {...panelProps([frame], {}, endOf(100))} />);
    expect(screen.getByText(/^Traffic up since/)).toBeInTheDocument();
    rerender(<AnomalyPanel {...panelProps([frame], {}, endOf(145))} />);
    expect(screen.getByText('newest sample 01:39:00, 46 minutes ago')).toBeInTheDocument();
    expect(screen.queryByText(/^Traffic up since/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /notice/ }));
    expect(
      within(await screen.findByRole('list', { name: 'Notices' })).getByText(/^newest sample/)
    ).toBeInTheDocument();
  });
});

describe('data outside of the time range', () => {
  it('are offered as Time series offers them, and not counted', async () => {
    const [from, to] = [dateTime(minute(5000)), dateTime(minute(6000))];
    const props = { ...panelProps([notebookFrame()]), timeRange: { from, to, raw: { from, to } } };
    render(<AnomalyPanel {...props} />);
    expect(screen.getAllByText('Data outside time range').length).toBeGreaterThan(0);
    expect(screen.queryByText(/970 normal/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Zoom to data' }));
    expect(props.onChangeTimeRange).toHaveBeenCalledWith({ from: minute(0), to: minute(999) });
  });

  it('in part are judged, told, and not counted', async () => {
    const [from, to] = [dateTime(minute(500)), dateTime(minute(999))];
    render(<AnomalyPanel {...panelProps([notebookFrame()])} timeRange={{ from, to, raw: { from, to } }} />);
    expect(screen.queryByRole('button', { name: 'Zoom to data' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /notice/ }));
    const notices = within(await screen.findByRole('list', { name: 'Notices' }));
    expect(
      notices.getByText('499 samples outside the visible range are also judged, but not counted')
    ).toBeInTheDocument();
  });
});
