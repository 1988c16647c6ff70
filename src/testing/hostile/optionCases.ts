import { HostileCase, judged } from './hostileCase';

/** Saved options as a dashboard's JSON holds them. */
type Saved = Record<string, unknown>;

/** Saved options with one that stops the verdict: the data are drawn, the sentence stands above. */
function unjudged(json: string, says: string): HostileCase<Saved> {
  return { input: json, make: () => JSON.parse(json), says, shows: 'data' };
}

/** Saved options that are made good. */
function mended(json: string): HostileCase<Saved> {
  return judged(json, () => JSON.parse(json));
}

/** Options of the detection: what is missing takes its default, what is wrong is said. */
export const detectionOptionCases: ReadonlyArray<HostileCase<Saved>> = [
  mended('{}'),
  mended('{ "verdict": null, "seed": null, "nEstimators": null }'),
  unjudged('{ "verdict": "oracle" }', 'Invalid verdict: got "oracle", expected classic or watch.'),
  unjudged('{ "verdict": 1 }', 'Invalid verdict: got 1, expected classic or watch.'),
  unjudged(
    '{ "contamination": "0" }',
    'Invalid contamination: got "0", expected auto or a share above 0, at most 0.5.'
  ),
  unjudged(
    '{ "contamination": 0.7 }',
    'Invalid contamination: got 0.7, expected auto or a share above 0, at most 0.5.'
  ),
  unjudged(
    '{ "contamination": "3%" }',
    'Invalid contamination: got "3%", expected auto or a share above 0, at most 0.5.'
  ),
  unjudged('{ "contamination": "" }', 'Invalid contamination: got "", expected auto or a share above 0, at most 0.5.'),
  unjudged('{ "contamination": {} }', 'Invalid contamination: got {}, expected auto or a share above 0, at most 0.5.'),
  unjudged(
    '{ "contamination": true }',
    'Invalid contamination: got true, expected auto or a share above 0, at most 0.5.'
  ),
  unjudged(
    '{ "contamination": "0,03" }',
    'Invalid contamination: got "0,03", expected auto or a share above 0, at most 0.5.'
  ),
  mended('{ "contamination": 0.03 }'),
  mended('{ "contamination": "3e-2" }'),
  mended('{ "contamination": " AUTO " }'),
  unjudged('{ "nEstimators": 0 }', 'Invalid number of trees: got 0, expected an integer from 1 to 10000.'),
  unjudged('{ "nEstimators": -1 }', 'Invalid number of trees: got -1, expected an integer from 1 to 10000.'),
  unjudged('{ "nEstimators": 1.5 }', 'Invalid number of trees: got 1.5, expected an integer from 1 to 10000.'),
  unjudged('{ "nEstimators": 1e9 }', 'Invalid number of trees: got 1000000000, expected an integer from 1 to 10000.'),
  unjudged('{ "nEstimators": "many" }', 'Invalid number of trees: got "many", expected an integer from 1 to 10000.'),
  mended('{ "nEstimators": "20" }'),
  unjudged(
    '{ "maxSamples": "0" }',
    'Invalid maximum of samples: got "0", expected auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.'
  ),
  unjudged(
    '{ "maxSamples": "1.5" }',
    'Invalid maximum of samples: got "1.5", expected auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.'
  ),
  unjudged(
    '{ "maxSamples": [256] }',
    'Invalid maximum of samples: got [256], expected auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.'
  ),
  mended('{ "maxSamples": 256 }'),
  mended('{ "maxSamples": "1000000" }'),
  unjudged(
    '{ "maxFeatures": "x" }',
    'Invalid maximum of features: got "x", expected a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.'
  ),
  unjudged(
    '{ "maxFeatures": "0.0" }',
    'Invalid maximum of features: got "0.0", expected a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.'
  ),
  unjudged(
    '{ "verdict": "classic", "maxFeatures": "17" }',
    'Got 17 signals per tree (maxFeatures) of 2 in all; expected a whole number 1 .. 2, or a fraction such as 1.0.'
  ),
  unjudged('{ "seed": "-1" }', 'Invalid seed: got "-1", expected an integer from 0 to 4294967295, or a word.'),
  unjudged('{ "seed": "1.5" }', 'Invalid seed: got "1.5", expected an integer from 0 to 4294967295, or a word.'),
  unjudged(
    '{ "seed": "4294967296" }',
    'Invalid seed: got "4294967296", expected an integer from 0 to 4294967295, or a word.'
  ),
  unjudged('{ "seed": " " }', 'Invalid seed: got " ", expected an integer from 0 to 4294967295, or a word.'),
  unjudged('{ "seed": {} }', 'Invalid seed: got {}, expected an integer from 0 to 4294967295, or a word.'),
  mended('{ "seed": "friday the 13th" }'),
  unjudged('{ "bootstrap": "yes" }', 'Invalid bootstrap: got "yes", expected true or false.'),
  unjudged('{ "scale": 0 }', 'Invalid standardise: got 0, expected true or false.'),
  unjudged('{ "sensitivity": 4 }', 'Invalid sensitivity: got 4, expected an integer from -3 to 3.'),
  unjudged('{ "sensitivity": 0.5 }', 'Invalid sensitivity: got 0.5, expected an integer from -3 to 3.'),
  unjudged('{ "sensitivity": "high" }', 'Invalid sensitivity: got "high", expected an integer from -3 to 3.'),
  mended('{ "sensitivity": "-2" }'),
  mended('{ "sensitivity": null }'),
  unjudged(
    '{ "persistence": "5 of 3" }',
    'Invalid persistence: got "5 of 3", expected auto, or for example "3 of 5", with at most 10 samples.'
  ),
  unjudged(
    '{ "persistence": "1 of 99" }',
    'Invalid persistence: got "1 of 99", expected auto, or for example "3 of 5", with at most 10 samples.'
  ),
  unjudged(
    '{ "persistence": 3 }',
    'Invalid persistence: got 3, expected auto, or for example "3 of 5", with at most 10 samples.'
  ),
  mended('{ "persistence": " 3  OF 5 " }'),
  unjudged(
    '{ "recovery": 0 }',
    'Invalid number of normal samples that end an incident: got 0, expected an integer from 1 to 1000.'
  ),
  mended('{ "recovery": "3" }'),
  unjudged('{ "leastTraffic": -1 }', 'Invalid least traffic: got -1, expected a number of 0 or more.'),
  unjudged('{ "leastTraffic": "1e999" }', 'Invalid least traffic: got "1e999", expected a number of 0 or more.'),
  mended('{ "leastTraffic": 1e308 }'),
];

/** Saved options that are judged all the same, with a notice. */
function noticed(json: string, says: string): HostileCase<Saved> {
  return judged(json, () => JSON.parse(json), says);
}

/** A pinned baseline with this content. */
function pinned(buffer: string): string {
  const pin = { author: 'Ann', time: 0, group: '', buffer, nSamples: 60, span: { from: 0, to: 1 } };
  return JSON.stringify({ baseline: 'pinned', pinnedBaselines: [pin] });
}

/** What says what is normal, and what people said about it. */
export const normalityCases: ReadonlyArray<HostileCase<Saved>> = [
  mended('{ "baseline": "tomorrow" }'),
  noticed('{ "baseline": "query" }', 'No baseline query is selected: the visible range is used as the baseline'),
  noticed(
    '{ "baseline": "query", "baselineQueries": ["Z"] }',
    "The baseline's query returned no rows. The visible range is used as the baseline instead."
  ),
  mended('{ "baseline": "query", "baselineQueries": "A" }'),
  noticed('{ "baseline": "pinned" }', 'No baseline is pinned: the visible range is used as the baseline'),
  noticed(
    '{ "baseline": "pinned", "pinnedBaselines": [{ "group": 5 }] }',
    'No baseline is pinned: the visible range is used as the baseline'
  ),
  noticed(
    pinned(''),
    'The pinned baseline cannot be read, pin it again: This is no AnB2 buffer: it begins with nothing, expected 41 6e 42 32. The visible range is used as the baseline instead.'
  ),
  noticed(
    pinned('AAAA'),
    'The pinned baseline cannot be read, pin it again: This is no AnB2 buffer: it begins with 00 00 00, expected 41 6e 42 32. The visible range is used as the baseline instead.'
  ),
  noticed(
    pinned('no base64 at all'),
    'The pinned baseline cannot be read, pin it again: This is no AnB2 buffer: it begins with nothing, expected 41 6e 42 32. The visible range is used as the baseline instead.'
  ),
  mended('{ "baseline": "earlier", "baselineShare": "half" }'),
  noticed(
    '{ "baseline": "earlier", "baselineShare": 0 }',
    'The baseline has 1 sample outside incidents and left-out ranges, 30 are needed to learn what is typical. The visible range is used as the baseline instead.'
  ),
  mended('{ "baseline": "earlier", "baselineShare": 7 }'),
  noticed(
    '{ "leftOut": [{ "from": 0, "to": 1e15 }] }',
    'The ranges left out leave 0 of 60 samples, 30 are needed to learn what is typical: nothing is left out.'
  ),
  mended('{ "leftOut": [{ "from": 1e15, "to": 0 }] }'),
  mended('{ "leftOut": [{ "from": "yesterday" }] }'),
  mended('{ "leftOutTags": [null] }'),
  mended('{ "feedback": "all is well" }'),
  mended('{ "feedback": [{ "kind": "gossip" }] }'),
];

/** Options of the drawing: what is missing or wrong takes its default, what is unknown is kept. */
export const viewOptionCases: ReadonlyArray<HostileCase<Saved>> = [
  mended('{ "view": "hologram" }'),
  mended('{ "view": "constructor" }'),
  mended('{ "view": null }'),
  mended('{ "view": "lanes" }'),
  mended('{ "beside": "myself" }'),
  mended('{ "beside": "lanes" }'),
  mended('{ "showTypical": true }'),
  mended('{ "showScore": "yes" }'),
  mended('{ "groupBy": "service" }'),
  mended('{ "groupBy": [5] }'),
  mended('{ "groupBy": ["gone"] }'),
  mended('{ "groupBy": [], "shownGroup": "gone" }'),
  mended('{ "view": "scatter", "showPairs": 1 }'),
  mended('{ "view": "scatter", "showRegion": null }'),
  mended('{ "showSummary": "yes" }'),
  mended('{ "showMarkers": 1 }'),
  mended('{ "showIncidents": {} }'),
  mended('{ "hiddenMarkers": "RPM" }'),
  mended('{ "hiddenMarkers": [1, null] }'),
  mended('{ "markerColors": { "RPM": 5 } }'),
  mended('{ "markerColors": { "RPM": "no such colour" } }'),
  mended('{ "legend": null }'),
  mended('{ "legend": [] }'),
  mended('{ "legend": { "placement": "sideways" } }'),
  mended('{ "legend": { "showLegend": true, "calcs": ["mean", "no such calculation"] } }'),
  mended('{ "legend": { "displayMode": "hidden?" } }'),
  mended('{ "legend": { "showLegend": true, "calcs": "mean" } }'),
  mended('{ "legend": { "showLegend": true, "width": "wide" } }'),
  mended('{ "view": "incidents", "legend": 5 }'),
  mended('{ "view": "scatter", "legend": null }'),
  mended('{ "tooltip": null }'),
  mended('{ "tooltip": { "mode": "telepathy" } }'),
  mended('{ "view": "scatter", "xSignal": {} }'),
  mended('{ "view": "scatter", "xSignal": "gone" }'),
  mended('{ "optionOfTomorrow": { "depth": 3 } }'),
];
