import type { GrafanaTheme2 } from '@grafana/data';
import type { Detection, Incident } from '../../detection/detection';
import { typicalStep } from '../../detection/incidents';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { placeLabels } from './incidentLabels';
import { incidentTexts } from './incidentTexts';
import { pixelRatio, Plot } from '../plot/plotLibrary';

/** CSS pixels: room for the labels above the plot, least width of a shade, thickness of its upper edge. */
export const LABEL_HEIGHT = 20;
const MIN_WIDTH = 3;
const EDGE = 2;
const FONT_SIZE = 11;

/** More incidents than there is room for labels. */
const MAX_LABELLED = 150;

const priorities = { minor: 0, major: 1 } as const;
const shadeOpacity = { minor: 0.08, major: 0.14 } as const;
const edgeOpacity = { minor: 0.5, major: 1 } as const;

export interface IncidentsOnTime {
  readonly incidents: readonly Incident[];
  /** Epoch milliseconds of each sample. */
  readonly time: Float64Array;
  /** Usual distance of two samples, milliseconds. */
  readonly interval: number;
  readonly signalNames: readonly string[];
}

export function prepareIncidents({ samples }: PreparedSamples, detection: Detection | undefined): IncidentsOnTime {
  return {
    incidents: detection?.incidents ?? [],
    time: samples.time,
    interval: typicalStep(samples.time),
    signalNames: samples.signals.map(({ name }) => name),
  };
}

/** An incident on the plot, in canvas pixels. */
interface Span {
  readonly incident: Incident;
  readonly left: number;
  readonly width: number;
}

/** Shades the time of each incident, behind grid and lines. Where shades overlap they get no darker. */
export function drawShades(plot: Plot, onTime: IncidentsOnTime, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const edge = EDGE * pixelRatio(plot);
  const spans = visibleSpans(plot, onTime);
  ctx.save();
  ctx.fillStyle = theme.visualization.getColorByName('red');
  for (const severity of ['minor', 'major'] as const) {
    const ofSeverity = spans.filter(({ incident }) => incident.severity === severity);
    fillSpans(ctx, ofSeverity, bbox.top, bbox.height, shadeOpacity[severity]);
    fillSpans(ctx, ofSeverity, bbox.top - edge, edge, edgeOpacity[severity]);
  }
  ctx.restore();
}

function fillSpans(
  ctx: CanvasRenderingContext2D,
  spans: readonly Span[],
  top: number,
  height: number,
  opacity: number
): void {
  ctx.globalAlpha = opacity;
  ctx.beginPath();
  spans.forEach(({ left, width }) => ctx.rect(left, top, width, height));
  ctx.fill();
}

/** Writes what each incident is, in the room above the plot, as far as there is room. */
export function drawLabels(plot: Plot, onTime: IncidentsOnTime, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  ctx.save();
  ctx.font = `${FONT_SIZE * ratio}px ${theme.typography.fontFamily}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = theme.colors.text.secondary;
  const requests = visibleSpans(plot, onTime).map(({ incident, left, width }) => ({
    center: left + width / 2,
    texts: incidentTexts(incident, onTime.signalNames),
    priority: priorities[incident.severity],
  }));
  const room = {
    left: 0,
    right: ctx.canvas.width,
    gap: 8 * ratio,
    measure: measureOnce(ctx),
  };
  const first = requests.sort((a, b) => b.priority - a.priority).slice(0, MAX_LABELLED);
  for (const { left, text } of placeLabels(first, room)) {
    ctx.fillText(text, left, bbox.top - (EDGE + 4) * ratio);
  }
  ctx.restore();
}

/** Hundreds of incidents share a handful of texts. */
function measureOnce(ctx: CanvasRenderingContext2D): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    const width = widths.get(text) ?? ctx.measureText(text).width;
    widths.set(text, width);
    return width;
  };
}

/** A sample stands for half an interval on either side; even a single one is wide enough to be seen. */
function visibleSpans(plot: Plot, { incidents, time, interval }: IncidentsOnTime): Span[] {
  const { bbox } = plot;
  const minWidth = MIN_WIDTH * pixelRatio(plot);
  const spans = incidents.map((incident) => {
    const from = plot.valToPos(time[incident.start] - interval / 2, 'x', true);
    const to = plot.valToPos(time[incident.end] + interval / 2, 'x', true);
    const grow = Math.max(0, minWidth - (to - from)) / 2;
    const left = Math.max(bbox.left, from - grow);
    return { incident, left, width: Math.min(bbox.left + bbox.width, to + grow) - left };
  });
  return spans.filter(({ width }) => width > 0);
}
