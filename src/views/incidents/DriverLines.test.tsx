import { render, screen } from '@testing-library/react';
import React from 'react';
import { DriverSentence, DriverShares } from './DriverLines';
import { DriverWords } from '../../session/incidentRows';

const drivers: DriverWords[] = ['RPM', 'Latency', 'Errors', 'CPU', 'Memory'].map((name, signal) => ({
  signal,
  name,
  share: '20%',
  typical: '1',
  actual: '2',
}));

const meaningOfShares = 'Shares compare this and that';

it('DriverShares lists three drivers and counts the others', () => {
  const { container } = render(<DriverShares drivers={drivers} meaningOfShares={meaningOfShares} />);
  expect(container.textContent).toBe('RPM 20%Latency 20%Errors 20%2 more');
});

it('DriverShares of few drivers counts none', () => {
  render(<DriverShares drivers={drivers.slice(0, 3)} meaningOfShares={meaningOfShares} />);
  expect(screen.queryByText(/more/)).not.toBeInTheDocument();
});

it('DriverSentence says the same in one line', () => {
  render(<DriverSentence drivers={drivers} meaningOfShares={meaningOfShares} />);
  expect(screen.getByText('Drivers: RPM 20%, Latency 20%, Errors 20%, 2 more')).toBeInTheDocument();
});

it('both say what the shares are shares of', () => {
  render(<DriverShares drivers={drivers} meaningOfShares={meaningOfShares} />);
  render(<DriverSentence drivers={drivers} meaningOfShares={meaningOfShares} />);
  expect(screen.getAllByTitle(meaningOfShares)).toHaveLength(2);
});
