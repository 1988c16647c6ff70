import type { GrafanaTheme2 } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { PlacedPlot } from '../../../ui/plot/PlotAreaPlugin';
import { pixelRatio } from '../../../ui/plot/plotLibrary';
import { type IncidentsOnTime, type Look, looks, visibleSpans } from './drawIncidents';
import { placeLabels } from './labelPlaces';
import { calledNormalTexts, incidentTexts } from './incidentTexts';

export const LABEL_FONT_SIZE = 11;

/** On either side of a label's text, CSS pixels. */
export const LABEL_PADDING = 4;

/** More than there is room for. */
const MAX_LABELLED = 150;

/** Where hundreds are alike, only the strongest are named; the others would say nothing. */
const MANY = 20;

/** A label: CSS pixels from the left edge of the plot. */
export interface LabelOnPlot {
  readonly incident: Incident;
  readonly look: Look;
  readonly left: number;
  readonly text: string;
}

/** What is written over the incidents, the most severe and the strongest first where room is short. */
export function labelsOnPlot({ plot, area }: PlacedPlot, onTime: IncidentsOnTime, theme: GrafanaTheme2): LabelOnPlot[] {
  const ratio = pixelRatio(plot);
  const rankOf = ({ look, incident, strength }: ReturnType<typeof visibleSpans>[number]): number =>
    looks.indexOf(look) + (incident.ongoing && look !== 'calledNormal' ? looks.length : 0) + strength / 2;
  const spans = visibleSpans(plot, onTime).sort((a, b) => rankOf(b) - rankOf(a));
  const requests = spans.slice(0, spans.length > MANY ? MANY : MAX_LABELLED).map((span) => ({
    span,
    center: (span.left + span.width / 2) / ratio,
    texts: (span.look === 'calledNormal' ? calledNormalTexts : incidentTexts)(span.incident, onTime.signals),
    priority: rankOf(span),
  }));
  const room = { left: area.left, right: area.left + area.width, gap: 2, measure: measureIn(plot.ctx, theme) };
  return placeLabels(requests, room).map(({ request: { span }, left, text }) => ({
    incident: span.incident,
    look: span.look,
    left,
    text,
  }));
}

/** Hundreds of incidents share a handful of texts. */
function measureIn(ctx: CanvasRenderingContext2D, { typography }: GrafanaTheme2): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      ctx.save();
      ctx.font = `${LABEL_FONT_SIZE}px ${typography.fontFamily}`;
      width = Math.ceil(ctx.measureText(text).width) + 2 * LABEL_PADDING;
      ctx.restore();
      widths.set(text, width);
    }
    return width;
  };
}
