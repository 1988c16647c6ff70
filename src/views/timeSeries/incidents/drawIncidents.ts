import type { GrafanaTheme2 } from '@grafana/data';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import { SEVERITIES, type Severity, severityColor } from '../../../ui/text/severity';
import type { LabelledSignal } from './incidentTexts';
import { pixelRatio, Plot } from '../../../ui/plot/plotLibrary';

/** CSS pixels: room for the labels above the plot, least width of a shade, thickness of its upper edge. */
export const LABEL_HEIGHT = 20;
const MIN_WIDTH = 3;
const EDGE = { over: 1, ongoing: 3 };

/** How an incident is seen: by its severity, or as one that a person called normal. */
export type Look = Severity | 'calledNormal';

/** From the faintest to the strongest, which is drawn last and labelled first. */
export const looks: readonly Look[] = ['calledNormal', ...SEVERITIES];
const shadeOpacity: Readonly<Record<Look, number>> = { calledNormal: 0.07, warning: 0.06, minor: 0.09, major: 0.14 };

/** What goes on is shaded more, and has an edge where it began. */
const ONGOING = 1.5;

/** With more incidents than this the weaker ones are shaded less: hundreds that look alike hide those that matter. */
const MANY = 20;
const MIN_OPACITY = 0.3;

/** Shades of the same look and strength are filled at once. */
const STRENGTHS = 4;

export interface IncidentsOnTime {
  readonly incidents: readonly Incident[];
  /** Those that a person called normal. */
  readonly calledNormal: readonly Incident[];
  /** Epoch milliseconds of each sample. */
  readonly time: Float64Array;
  /** Usual distance of two samples, milliseconds. */
  readonly interval: number;
  readonly signals: readonly LabelledSignal[];
  /** How strong each of many incidents is beside the strongest, 0..1; 1 where they are few. */
  readonly strengthOf: (incident: Incident) => number;
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
    strengthOf: strengthAmong(detection),
  };
}

function strengthAmong(detection: Detection | undefined): IncidentsOnTime['strengthOf'] {
  if (!detection || detection.incidents.length <= MANY) {
    return () => 1;
  }
  const { incidents, scoreSamples } = detection;
  const scores = incidents.map(({ peak }) => scoreSamples[peak]).filter((score) => !Number.isNaN(score));
  const [strongest, weakest] = [Math.min(...scores), Math.max(...scores)];
  return ({ peak }) =>
    weakest > strongest ? Math.max(0, (weakest - scoreSamples[peak]) / (weakest - strongest)) || 0 : 1;
}

/** An incident on the plot, in canvas pixels. */
export interface Span {
  readonly incident: Incident;
  readonly look: Look;
  readonly strength: number;
  readonly left: number;
  readonly width: number;
}

/** Shades the time of each incident, behind grid and lines; what was called normal without red. Where shades overlap they get no darker. */
export function drawShades(plot: Plot, onTime: IncidentsOnTime, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const spans = visibleSpans(plot, onTime);
  ctx.save();
  for (const look of looks) {
    const isNormal = look === 'calledNormal';
    const shade = isNormal ? theme.colors.text.secondary : theme.visualization.getColorByName('red');
    const line = isNormal ? theme.colors.text.secondary : severityColor(look, theme);
    for (let level = 0; level <= STRENGTHS; level++) {
      const seen = spans.filter((span) => span.look === look && Math.round(span.strength * STRENGTHS) === level);
      const opacity = MIN_OPACITY + (1 - MIN_OPACITY) * (level / STRENGTHS);
      const over = seen.filter(({ incident }) => isNormal || !incident.ongoing);
      const ongoing = seen.filter((span) => !over.includes(span));
      const fill = (some: readonly Span[], top: number, height: number, alpha: number): void =>
        fillSpans(ctx, some, top, height, alpha * opacity);
      ctx.fillStyle = shade;
      fill(over, bbox.top, bbox.height, shadeOpacity[look]);
      fill(ongoing, bbox.top, bbox.height, shadeOpacity[look] * ONGOING);
      ctx.fillStyle = line;
      fill(over, bbox.top - EDGE.over * ratio, EDGE.over * ratio, isNormal ? 0.4 : 0.8);
      fill(ongoing, bbox.top - EDGE.ongoing * ratio, EDGE.ongoing * ratio, 1);
      fill(
        ongoing.map((span) => ({ ...span, width: ratio })),
        bbox.top,
        bbox.height - 1,
        1
      );
    }
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
  if (spans.length === 0) {
    return;
  }
  ctx.globalAlpha = opacity;
  ctx.beginPath();
  spans.forEach(({ left, width }) => ctx.rect(left, top, width, height));
  ctx.fill();
}

/** A sample stands for half an interval on either side; even a single one is wide enough to be seen. */
export function visibleSpans(
  plot: Plot,
  { incidents, calledNormal, time, interval, strengthOf }: IncidentsOnTime
): Span[] {
  const { bbox } = plot;
  const minWidth = MIN_WIDTH * pixelRatio(plot);
  const spanOf = (incident: Incident, look: Look): Span => {
    const from = plot.valToPos(time[incident.start] - interval / 2, 'x', true);
    const to = plot.valToPos(time[incident.end] + interval / 2, 'x', true);
    const grow = Math.max(0, minWidth - (to - from)) / 2;
    const left = Math.max(bbox.left, from - grow);
    const strength = look === 'calledNormal' ? 1 : strengthOf(incident);
    return { incident, look, strength, left, width: Math.min(bbox.left + bbox.width, to + grow) - left };
  };
  const spans = [
    ...calledNormal.map((incident) => spanOf(incident, 'calledNormal')),
    ...incidents.map((incident) => spanOf(incident, incident.severity)),
  ];
  return spans.filter(({ width }) => width > 0);
}
