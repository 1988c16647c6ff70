import { createTheme } from '@grafana/data';
import { paperPlot } from '../../../testing/paperPlot';
import { incidentOf, viewPropsOf } from '../../../testing/viewProps';
import type { IncidentsOnTime } from './drawIncidents';
import { labelsOnPlot } from './labelsOnPlot';

const { prepared } = viewPropsOf('...........');

const onTime = (given: Partial<IncidentsOnTime>): IncidentsOnTime => ({
  ...{ incidents: [], calledNormal: [], interval: 1, strengthOf: () => 1 },
  signals: prepared.samples.signals.map(({ name }, i) => ({ name, field: prepared.frame.fields[i + 1] })),
  time: Float64Array.from({ length: 11 }, (_, i) => i),
  ...given,
});

/** Six pixels a letter, and the padding. */
const widthOf = (text: string) => 6 * text.length + 8;

function labels(given: Partial<IncidentsOnTime>, area = { left: 0, width: 1000 }) {
  const { plot } = paperPlot([], []);
  Object.assign(plot.bbox, area);
  return labelsOnPlot({ plot, area: { ...area, top: 0, height: 1000, from: 0, to: 10 } }, onTime(given), createTheme());
}

it('says what an incident is and how large, and what was called normal', () => {
  const found = labels({ incidents: [incidentOf(2, 3)], calledNormal: [incidentOf(7, 8)] });
  expect(found.map(({ text }) => text)).toEqual(['Latency up ×6.7', 'Called normal: Latency up']);
});

it('leaves the room to the incident where there is not enough for both', () => {
  const [first, ...others] = labels({ incidents: [incidentOf(4, 4)], calledNormal: [incidentOf(4, 4)] });
  expect(first.text).toBe('Latency up ×6.7');
  expect(others.map(({ text }) => text)).not.toContain('Called normal: Latency up');
});

it('is not cut at the right edge, where ongoing incidents are', () => {
  const [{ left, text }] = labels({ incidents: [incidentOf(10, 10, { ongoing: true })] }, { left: 100, width: 900 });
  expect(text).toBe('Latency up ×6.7');
  expect(left + widthOf(text)).toBe(1000);
});

it('names what goes on before what is more severe but over', () => {
  const ongoing = incidentOf(5, 5, { severity: 'minor', ongoing: true });
  const [first] = labels({ incidents: [incidentOf(5, 5), ongoing] });
  expect(first.incident).toBe(ongoing);
});

it('names only the strongest of many', () => {
  const incidents = Array.from({ length: 30 }, (_, i) => incidentOf(i % 10, i % 10));
  const strongest = incidents[29];
  const found = labels({ incidents, strengthOf: (incident) => (incident === strongest ? 1 : 0) });
  expect(found[0].incident).toBe(strongest);
});
