import fc from 'fast-check';
import { defaultOptions, Options } from '../../options';

/** What no option expects. */
const wrong = fc.constantFrom<unknown>(undefined, null, {}, [], '', 'sometimes', -1, 1e9, 0.7, true);

/** Mostly one of the good ones, sometimes something wrong. */
function usually(...good: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: wrong });
}

const fromForm = {
  view: usually('timeSeries', 'scatter', 'incidents'),
  showSummary: usually(true, false),
  showMarkers: usually(true, false),
  hiddenMarkers: usually(undefined, [], ['RPM'], ['__proto__']),
  markerColors: usually(undefined, {}, { RPM: '#00FF00' }, { RPM: 5 }),
  showIncidents: usually(true, false),
  showTypical: usually('off', 'line', 'band'),
  showScore: usually(false, true),
  xSignal: usually(undefined, 'RPM', 'gone', '<b>gone</b>'),
  ySignal: usually(undefined, 'Latency'),
  verdict: usually('classic', 'watch'),
  nEstimators: usually(1, 5, 20, '10'),
  maxSamples: usually('auto', '256', '0.5', '2', 16),
  maxFeatures: usually('1.0', '0.5', '1', 1),
  bootstrap: usually(false, true),
  contamination: usually('auto', '0.03', '0.5', 0.1),
  seed: usually('42', '0', 7, 'a word', '4294967295'),
  scale: usually(true, false),
  legend: usually(defaultOptions.legend, { showLegend: false }, { ...defaultOptions.legend, calcs: ['mean', 'gone'] }),
  tooltip: usually(defaultOptions.tooltip, { mode: 'none' }),
  optionOfTomorrow: usually(undefined, { depth: 3 }),
};

/** Options as a dashboard may have saved them: by the form, by hand, by another version, or not at all. */
export const savedOptions = fc.record(fromForm, { requiredKeys: [] }) as fc.Arbitrary<unknown> as fc.Arbitrary<
  Partial<Options>
>;
