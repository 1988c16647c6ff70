import { FieldType, PanelDataSummary, VisualizationSuggestion, VisualizationSuggestionScore } from '@grafana/data';
import { TooltipDisplayMode } from '@grafana/schema';
import { MIN_SAMPLES } from '@anomaly-forest/core/internal/watch/parameters';
import { defaultOptions, FieldConfig, Options } from '../options/options';

type Suggestion = VisualizationSuggestion<Options, FieldConfig>;

/** What a card of the suggestions shows: enough to see a curve and its anomalies (Grafana 13 keeps to it). */
const PREVIEW = { maxSeries: 4, maxRows: 300 };

/**
 * Offers the panel for numeric time series that are long enough to be judged, below Grafana's own panels. Grafana asks
 * since 12.4, if plugin.json says `suggestions` and, in 12.4, its feature toggle `externalVizSuggestions` is on; 12.3 asks
 * its own panels only.
 */
export function suggestPanel(data: PanelDataSummary): Suggestion[] {
  const isTimeSeries = data.hasFieldType(FieldType.time) && data.hasFieldType(FieldType.number);
  return isTimeSeries && !data.isInstant && data.rowCountMax >= MIN_SAMPLES
    ? [{ score: VisualizationSuggestionScore.OK, cardOptions: { ...PREVIEW, previewModifier: simplify } }]
    : [];
}

/** A card is smaller than a hand: the plot and its marks, and a forest that is grown in a moment. */
function simplify(suggestion: Suggestion): void {
  suggestion.options = {
    ...suggestion.options,
    showSummary: false,
    nEstimators: 25,
    legend: { ...defaultOptions.legend, showLegend: false },
    tooltip: { ...defaultOptions.tooltip, mode: TooltipDisplayMode.None },
  };
}
