import fc from 'fast-check';
import { defaultOptions, Options } from '../../options/options';
import { minute } from '../frames';

/** What no option expects. */
const wrong = fc.constantFrom<unknown>(undefined, null, {}, [], '', 'sometimes', -1, 1e9, 0.7, true);

/** Mostly one of the good ones, sometimes something wrong. */
function usually(...good: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: wrong });
}

const span = { from: minute(5), to: minute(15) };
const said = { author: '<b>Ann</b>', time: minute(0), group: '', about: '<i>it</i>', reason: 'javascript:alert(1)' };

/** A pinned baseline that was cut off, changed by hand, or made by another program. */
function pin(buffer: string): object {
  return { author: 'Ann', time: minute(0), group: '', buffer, nSamples: 60, span };
}

const fromForm = {
  view: usually('timeSeries', 'lanes', 'scatter', 'incidents'),
  beside: usually('nothing', 'lanes', 'scatter', 'incidents'),
  showSummary: usually(true, false),
  showMarkers: usually(true, false),
  hiddenMarkers: usually(undefined, [], ['RPM'], ['__proto__']),
  markerColors: usually(undefined, {}, { RPM: '#00FF00' }, { RPM: 5 }),
  showIncidents: usually(true, false),
  showTypical: usually('off', 'line', 'band'),
  showScore: usually(false, true),
  groupBy: usually([], ['service'], ['gone', '<b>'], [5]),
  shownGroup: usually(undefined, 'gone', '__proto__'),
  showPairs: usually(false, true),
  showRegion: usually(true, false),
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
  sensitivity: usually(0, -3, 3, '1', 4),
  persistence: usually('auto', '1 of 1', '3 of 5', '5 of 3', ' 2  OF 3 '),
  recovery: usually(5, 1, '3', 0),
  leastTraffic: usually(0, 10, 1e308, '5'),
  noData: usually('notice', 'incident'),
  baseline: usually('visible', 'earlier', 'query', 'pinned'),
  baselineShare: usually(0.5, 0.1, 0.99, 0, 1),
  baselineQueries: usually([], ['A'], ['B', '<b>'], 'A'),
  pinnedBaselines: usually(undefined, [], [pin('')], [pin('AAAA')], [pin('no base64 at all')], [{ group: 5 }]),
  leftOut: usually(undefined, [], [span], [{ from: span.to, to: span.from }], [{}]),
  leftOutTags: usually([], ['deployment'], [null]),
  feedback: usually(
    undefined,
    [],
    [{ ...said, kind: 'normal', normal: { span } }],
    [{ ...said, kind: 'ignore', normal: { values: [{ signal: 'RPM', low: 0, high: 1e9 }] } }],
    [{ ...said, kind: 'new-normal', from: minute(20) }],
    [{ ...said, kind: 'gossip' }]
  ),
  legend: usually(defaultOptions.legend, { showLegend: false }, { ...defaultOptions.legend, calcs: ['mean', 'gone'] }),
  tooltip: usually(defaultOptions.tooltip, { mode: 'none' }),
  optionOfTomorrow: usually(undefined, { depth: 3 }),
};

/** Options as a dashboard may have saved them: by the form, by hand, by another version, or not at all. */
export const savedOptions = fc.record(fromForm, { requiredKeys: [] }) as fc.Arbitrary<unknown> as fc.Arbitrary<
  Partial<Options>
>;
