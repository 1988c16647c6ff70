import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import type { ViewProps } from '../../session/viewProps';
import { LanesView } from './LanesView';

/** 60 minutes, two incidents of latency; usual spreads of 50 requests and 5 ms. */
function lanesProps(): ViewProps {
  const picture = `${'.'.repeat(20)}xxx${'.'.repeat(20)}xx${'.'.repeat(15)}`;
  const props = viewPropsOf(picture, [incidentOf(20, 22), incidentOf(43, 44, { severity: 'minor' })]);
  const spread = [50, 5].map((value) => new Float64Array(picture.length).fill(value));
  return { ...props, detection: { ...props.detection!, spread } };
}

const cells = () => screen.getAllByRole('gridcell').map((cell) => cell.getAttribute('aria-label'));

describe('LanesView', () => {
  it('has a row for each signal, with its part in the most severe incident', () => {
    render(<LanesView {...lanesProps()} />);
    const rows = screen.getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent)).toEqual([
      'RPMwithin its usual range',
      'Latencymoved first and most: ×6.7',
    ]);
    expect(screen.getByText('Incident at 00:20')).toBeInTheDocument();
  });

  it('says of each cell when, how far and whether anomalous', () => {
    render(<LanesView {...lanesProps()} />);
    expect(cells()[0]).toBe('Latency, 2023-10-01 00:19:30 to 00:20:30: Latency 51 spreads up, 1 anomalous sample');
    expect(cells()).toHaveLength(5);
  });

  it('can be walked by keyboard, and zooms to a cell with Enter', async () => {
    const props = lanesProps();
    render(<LanesView {...props} />);
    // Grafana's scroll container comes first.
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getAllByRole('gridcell')[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Home}{End}{ArrowLeft}{Enter}');
    expect(props.onChangeTimeRange).toHaveBeenCalledWith({ from: minute(37) + 30_000, to: minute(48) + 30_000 });
  });

  it('has a row for each group, which shows the group', async () => {
    const props = lanesProps();
    const group = (key: string) => ({ key, name: key, prepared: props.prepared, detection: props.detection });
    render(
      <LanesView
        {...props}
        groups={[group('checkout'), group('search')] as ViewProps['groups']}
        shownGroup="checkout"
        options={{ ...props.options, groupBy: ['service'] }}
      />
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(4);
    expect(screen.getByText('Signals of checkout')).toBeInTheDocument();
    expect(screen.getByText('service')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'search' }));
    expect(props.onOptionsChange).toHaveBeenCalledWith({
      ...props.options,
      groupBy: ['service'],
      shownGroup: 'search',
    });
  });

  it('has names left of the tracks where there is no room for names above them', () => {
    const { rerender } = render(<LanesView {...lanesProps()} height={300} />);
    expect(screen.getByText('moved first and most: ×6.7')).toBeInTheDocument();
    rerender(<LanesView {...lanesProps()} height={60} />);
    expect(screen.queryByText('moved first and most: ×6.7')).not.toBeInTheDocument();
    expect(screen.getAllByRole('rowheader').map((row) => row.textContent)).toEqual(['RPM', 'Latency']);
  });

  it('says that it is not known what is typical', () => {
    render(<LanesView {...viewPropsOf('..x..')} />);
    expect(screen.getByText('The typical values are not known.')).toBeInTheDocument();
    expect(within(document.body).queryByRole('grid')).not.toBeInTheDocument();
  });

  it('says so while there is no verdict', () => {
    render(<LanesView {...lanesProps()} detection={undefined} />);
    expect(screen.getByRole('status')).toHaveTextContent('No verdict on these samples yet');
  });
});
