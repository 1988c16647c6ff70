import { render, screen } from '@testing-library/react';
import React from 'react';
import { paperPlot } from '../../../testing/paperPlot';
import { incidentOf, viewPropsOf } from '../../../testing/viewProps';
import { prepareIncidents } from './drawIncidents';
import { IncidentLabels } from './IncidentLabels';

const view = viewPropsOf('..xx.......', [incidentOf(2, 3)]);
const onTime = prepareIncidents(view.prepared, view.detection);
const range = { min: view.prepared.samples.time[0], max: view.prepared.samples.time[10] };

function placed() {
  const { plot } = paperPlot([], [], range);
  plot.valToPos = (value) => (1000 * (value - range.min)) / (range.max - range.min);
  return { plot, area: { left: 0, top: 20, width: 1000, height: 300, from: range.min, to: range.max } };
}

it('opens with a name above the plot what can be done with the incident', () => {
  const incidentMenu = jest.fn((_incident, _judged, label) => (
    <button className={label.className}>{label.text}</button>
  ));
  render(<IncidentLabels placed={placed()} onTime={onTime} incidentMenu={incidentMenu} />);
  expect(screen.getByRole('button', { name: 'Latency up ×6.7' })).toBeInTheDocument();
  expect(incidentMenu.mock.calls[0][0]).toBe(view.detection?.incidents[0]);
});

it('has names without a menu where nothing can be done', () => {
  render(<IncidentLabels placed={placed()} onTime={onTime} />);
  expect(screen.getByText('Latency up ×6.7')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
