import type { GrafanaTheme2 } from '@grafana/data';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import { placeLabels } from './incidentLabels';
import { calledNormalTexts, incidentTexts, type LabelledSignal } from './incidentTexts';
import { pixelRatio, Plot } from '../../../ui/plot/plotLibrary';

/** CSS pixels: room for the labels above the plot, least width of a shade, thickness of its upper edge. */
export const LABEL_HEIGHT = 20;
const MIN_WIDTH = 3;
const EDGE = 2;
const FONT_SIZE = 11;

/** More incidents than there is room for labels. */
const MAX_LABELLED = 150;

/** How an incident is seen: by its severity, or as one that a person called normal. */
type Look = Incident['severity'] | 'calledNormal';

/** From the faintest to the strongest, which is drawn last and labelled first. */
const looks: readonly Look[] = ['calledNormal', 'minor', 'major'];
const shadeOpacity: Readonly<Record<Look, number>> = { calledNormal: 0.07, minor: 0.08, major: 0.14 };
const edgeOpacity: Readonly<Record<Look, number>> = { calledNormal: 0.4, minor: 0.5, major: 1 };

export interface IncidentsOnTime {
  readonly incidents: readonly Incident[];
  /** Those that a person called normal. */
  readonly calledNormal: readonly Incident[];
  /** Epoch milliseconds of each sample. */
  readonly time: Float64Array;
  /** Usual distance of two samples, milliseconds. */
  readonly interval: number;
  readonly signals: readonly LabelledSignal[];
}

export function prepareIncidents(
  { samples, frame }: PreparedSamples,
  detection: Detection | undefined
): IncidentsOnTime {
  return {
    incidents: detection?.incidents ?? [],
    calledNormal: detection?.calledNormal?.map(({ incident }) => incident) ?? [],
    time: samples.time,
    interval: typicalStep(samples.time),
    signals: samples.signals.map(({ name }, i) => ({ name, field: frame.fields[i + 1] })),
  };
}

/** An incident on the plot, in canvas pixels. */
interface Span {
  readonly incident: Incident;
  readonly look: Look;
  readonly left: number;
  readonly width: number;
}

/** Shades the time of each incident, behind grid and lines; what was called normal without red. Where shades overlap they get no darker. */
export function drawShades(plot: Plot, onTime: IncidentsOnTime, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const edge = EDGE * pixelRatio(plot);
  const spans = visibleSpans(plot, onTime);
  ctx.save();
  for (const look of looks) {
    const seen = spans.filter((span) => span.look === look);
    ctx.fillStyle = look === 'calledNormal' ? theme.colors.text.secondary : theme.visualization.getColorByName('red');
    fillSpans(ctx, seen, bbox.top, bbox.height, shadeOpacity[look]);
    fillSpans(ctx, seen, bbox.top - edge, edge, edgeOpacity[look]);
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
  const first = visibleSpans(plot, onTime)
    .sort((a, b) => looks.indexOf(b.look) - looks.indexOf(a.look))
    .slice(0, MAX_LABELLED);
  const requests = first.map(({ incident, look, left, width }) => ({
    center: left + width / 2,
    texts: (look === 'calledNormal' ? calledNormalTexts : incidentTexts)(incident, onTime.signals),
    priority: looks.indexOf(look),
  }));
  const room = {
    // Beyond these the upper ends of the axes have their texts.
    left: bbox.left,
    right: bbox.left + bbox.width,
    gap: 8 * ratio,
    measure: measureOnce(ctx),
  };
  for (const { left, text } of placeLabels(requests, room)) {
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
function visibleSpans(plot: Plot, { incidents, calledNormal, time, interval }: IncidentsOnTime): Span[] {
  const { bbox } = plot;
  const minWidth = MIN_WIDTH * pixelRatio(plot);
  const spanOf = (incident: Incident, look: Look): Span => {
    const from = plot.valToPos(time[incident.start] - interval / 2, 'x', true);
    const to = plot.valToPos(time[incident.end] + interval / 2, 'x', true);
    const grow = Math.max(0, minWidth - (to - from)) / 2;
    const left = Math.max(bbox.left, from - grow);
    return { incident, look, left, width: Math.min(bbox.left + bbox.width, to + grow) - left };
  };
  const spans = [
    ...calledNormal.map((incident) => spanOf(incident, 'calledNormal')),
    ...incidents.map((incident) => spanOf(incident, incident.severity)),
  ];
  return spans.filter(({ width }) => width > 0);
}
