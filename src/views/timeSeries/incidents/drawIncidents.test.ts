import { createTheme } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { paperPlot } from '../../../testing/paperPlot';
import { incidentOf, viewPropsOf } from '../../../testing/viewProps';
import { drawShades, type IncidentsOnTime, prepareIncidents } from './drawIncidents';

const theme = createTheme();
const red = theme.visualization.getColorByName('red');
const muted = theme.colors.text.secondary;

const incident = (start: number, end: number, severity: Incident['severity'] = 'major'): Incident => ({
  ...{ start, end, severity, peak: start, ongoing: false, nAnomalous: end - start + 1, kind: 'latency-up' },
  drivers: [{ signal: 0, share: 1, typical: 40, actual: 300 }],
});

const onTime = (given: Partial<IncidentsOnTime>): IncidentsOnTime => ({
  ...{
    incidents: [],
    calledNormal: [],
    interval: 1,
    signals: [{ name: 'Latency', field: { config: {} } }],
    strengthOf: () => 1,
  },
  time: Float64Array.from({ length: 11 }, (_, i) => i),
  ...given,
});

/** From where to where which colour was filled over the whole height of the plot: `150-350 red`. */
function shades(given: Partial<IncidentsOnTime>): string[] {
  const { plot } = paperPlot([], []);
  const { ctx } = plot;
  const filled: string[] = [];
  ctx.rect = (left, _top, width, height) => {
    if (height === plot.bbox.height) {
      filled.push(`${left}-${left + width} ${ctx.fillStyle}`);
    }
  };
  drawShades(plot, onTime(given), theme);
  return filled;
}

describe('drawShades', () => {
  it('shades half an interval on either side of an incident, in red', () => {
    expect(shades({ incidents: [incident(2, 3)] })).toEqual([`150-350 ${red}`]);
  });

  it('draws the more severe last', () => {
    const incidents = [incident(2, 3, 'major'), incident(6, 6, 'minor')];
    expect(shades({ incidents })).toEqual([`550-650 ${red}`, `150-350 ${red}`]);
  });

  it('marks where an incident began that goes on, and not of one that is over', () => {
    const begun = { ...incident(2, 3), ongoing: true };
    const { plot } = paperPlot([], []);
    const edges: string[] = [];
    plot.ctx.rect = (left, top, width, height) => edges.push(`${left},${top} ${width}x${height}`);
    drawShades(plot, onTime({ incidents: [begun, incident(6, 7)] }), theme);
    expect(edges).toContain('150,0 1x999');
    expect(edges).not.toContain('550,0 1x999');
    expect(edges).toEqual(expect.arrayContaining(['150,-3 200x3', '550,-1 200x1']));
  });

  it('shades the weaker of many incidents less', () => {
    const { plot } = paperPlot([], []);
    const { ctx } = plot;
    const opacities: number[] = [];
    ctx.rect = (_left, _top, _width, height) => height === plot.bbox.height && opacities.push(ctx.globalAlpha);
    const incidents = [incident(2, 3), incident(6, 7)];
    drawShades(plot, onTime({ incidents, strengthOf: ({ start }) => (start === 2 ? 1 : 0) }), theme);
    expect(opacities[0]).toBeCloseTo(0.3 * opacities[1]);
  });

  it('shades what was called normal without red, however severe it would be', () => {
    expect(shades({ calledNormal: [incident(2, 3, 'major')] })).toEqual([`150-350 ${muted}`]);
  });

  it('shades nothing that is outside of the plot', () => {
    expect(shades({ incidents: [incident(0, 1)], time: Float64Array.of(-5, -4) })).toEqual([]);
  });
});

describe('prepareIncidents', () => {
  const view = viewPropsOf('x'.repeat(42));
  const scoreSamples = Float64Array.from({ length: 42 }, (_, i) => (i === 40 ? -0.9 : -0.6));
  const strengths = (nIncidents: number): number[] => {
    const incidents = Array.from({ length: nIncidents }, (_, i) => incidentOf(2 * i, 2 * i));
    const { strengthOf } = prepareIncidents(view.prepared, { ...view.detection!, scoreSamples, incidents });
    return incidents.map(strengthOf);
  };

  it('takes few incidents as equally strong, and tells the strongest of many', () => {
    expect(new Set(strengths(3))).toEqual(new Set([1]));
    expect(strengths(21).slice(-2)).toEqual([0, 1]);
  });
});
