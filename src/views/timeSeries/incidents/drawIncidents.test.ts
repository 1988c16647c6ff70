import { createTheme } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { paperPlot } from '../../../testing/paperPlot';
import { drawLabels, drawShades, type IncidentsOnTime } from './drawIncidents';

const theme = createTheme();
const red = theme.visualization.getColorByName('red');
const muted = theme.colors.text.secondary;

const incident = (start: number, end: number, severity: Incident['severity'] = 'major'): Incident => ({
  ...{ start, end, severity, peak: start, ongoing: false, nAnomalous: end - start + 1, kind: 'latency-up' },
  drivers: [{ signal: 0, share: 1, typical: 40, actual: 300 }],
});

const onTime = (given: Partial<IncidentsOnTime>): IncidentsOnTime => ({
  ...{ incidents: [], calledNormal: [], interval: 1, signals: [{ name: 'Latency', field: { config: {} } }] },
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

function labels(given: Partial<IncidentsOnTime>): string[] {
  const { plot, written } = paperPlot([], []);
  drawLabels(plot, onTime(given), theme);
  return written;
}

describe('drawShades', () => {
  it('shades half an interval on either side of an incident, in red', () => {
    expect(shades({ incidents: [incident(2, 3)] })).toEqual([`150-350 ${red}`]);
  });

  it('draws the more severe last', () => {
    const incidents = [incident(2, 3, 'major'), incident(6, 6, 'minor')];
    expect(shades({ incidents })).toEqual([`550-650 ${red}`, `150-350 ${red}`]);
  });

  it('shades what was called normal without red, however severe it would be', () => {
    expect(shades({ calledNormal: [incident(2, 3, 'major')] })).toEqual([`150-350 ${muted}`]);
  });

  it('shades nothing that is outside of the plot', () => {
    expect(shades({ incidents: [incident(0, 1)], time: Float64Array.of(-5, -4) })).toEqual([]);
  });
});

describe('drawLabels', () => {
  it('says what an incident is, and what was called normal', () => {
    const written = labels({ incidents: [incident(2, 3)], calledNormal: [incident(7, 8)] });
    expect(written).toEqual(['text Latency up ×7.5', 'text Called normal: Latency up']);
  });

  it('leaves the room to the incident where there is not enough for both', () => {
    const written = labels({ incidents: [incident(4, 4, 'minor')], calledNormal: [incident(4, 4)] });
    expect(written[0]).toBe('text Latency up ×7.5');
    expect(written.slice(1)).not.toContain('text Called normal: Latency up');
  });

  it('keeps clear of the texts of the axes beside the plot', () => {
    const { plot } = paperPlot([], []);
    Object.assign(plot.bbox, { left: 100, width: 600 });
    const ends: number[] = [];
    // As wide as the plot on paper measures it.
    plot.ctx.fillText = (text, left) => ends.push(left + 6 * text.length);
    drawLabels(plot, onTime({ incidents: [incident(6, 7)] }), theme);
    expect(ends).toEqual([700]);
  });
});
