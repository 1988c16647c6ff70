import { dateTime, type PanelProps } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import React from 'react';
import type { Options } from '../options/options';
import { minutely } from '../testing/frames';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

const MINUTE = 60_000;

/** Two hours of minutes, of which those from `start` to before `end` and the last `nLate` ones did not come. */
function props(noData: Options['noData'], nLate: number, isPast = false): PanelProps<Options> {
  const given = minutely({ RPM: Array.from({ length: 120 }, (_, i) => 100 + (i % 7)) });
  const kept = Array.from({ length: 120 - nLate }, (_, i) => i).filter((i) => i < 40 || i >= 60);
  const frame = {
    ...given,
    length: kept.length,
    fields: given.fields.map((field) => ({ ...field, values: kept.map((i) => field.values[i]) })),
  };
  const made = panelProps([frame], { verdict: 'watch', view: 'incidents', noData });
  const [from, last] = [given.fields[0].values[0], given.fields[0].values[119]];
  const raw = { from: dateTime(from), to: dateTime(last) };
  const startTime = isPast ? last + 600 * MINUTE : last;
  return {
    ...made,
    data: { ...made.data, timeRange: { ...raw, raw }, request: { ...made.data.request!, startTime } },
  };
}

const findings = () => screen.getByRole('list', { name: 'Findings' });

describe('rows that are missing', () => {
  it('are a notice by default', () => {
    render(<AnomalyPanel {...props('notice', 0)} />);
    expect(findings()).toHaveTextContent('No incidents');
  });

  it('are an incident where that was asked for, with its duration and no signal to blame', () => {
    render(<AnomalyPanel {...props('incident', 0)} />);
    expect(findings()).toHaveTextContent(/No data .* \(20 min\)/);
    const table = screen.getByRole('table', { name: 'Incidents' });
    expect(within(table).getByText('No data')).toBeInTheDocument();
    expect(table).not.toHaveTextContent(/NaN|undefined|by chance/);
  });

  it('are one that goes on while data do not come', () => {
    render(<AnomalyPanel {...props('incident', 30)} />);
    expect(findings()).toHaveTextContent(/No data since .* \(29 min\)/);
  });

  it('are one that is over where the range is', () => {
    render(<AnomalyPanel {...props('incident', 30, true)} />);
    expect(findings()).not.toHaveTextContent('since');
    expect(findings()).toHaveTextContent('No data');
  });
});
