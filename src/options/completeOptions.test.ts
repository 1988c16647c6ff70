import { completeOptions } from './completeOptions';
import { defaultOptions, Options } from './options';

function completed(saved: string): Options {
  return completeOptions(JSON.parse(saved));
}

describe('completeOptions', () => {
  it.each(['null', '[]', '7', '{}', '{ "legend": null, "view": 3, "showSummary": "yes", "xSignal": {} }'])(
    'of %s are the defaults',
    (saved) => {
      expect(completed(saved)).toEqual(defaultOptions);
    }
  );

  it('keep what is valid, and what this version does not know', () => {
    const saved = {
      view: 'scatter',
      hiddenMarkers: ['RPM'],
      legend: { ...defaultOptions.legend, width: 200 },
      depth: 3,
    };
    expect(completeOptions(saved)).toEqual({ ...defaultOptions, ...saved });
  });

  it('fill in what is missing inside legend and tooltip', () => {
    expect(completed('{ "legend": { "showLegend": false, "placement": "sideways" } }').legend).toEqual({
      ...defaultOptions.legend,
      showLegend: false,
    });
  });

  it('leave wrong options of the detection as they are: there is a sentence about each', () => {
    expect(completed('{ "contamination": 0.7, "bootstrap": "yes", "seed": null }')).toMatchObject({
      contamination: 0.7,
      bootstrap: 'yes',
      seed: '42',
    });
  });

  it.each(['constructor', '__proto__'])('know no view "%s"', (view) => {
    expect(completed(`{ "view": "${view}" }`).view).toBe('timeSeries');
  });

  it('drop colours that are no texts', () => {
    expect(completed('{ "markerColors": { "RPM": 5 }, "hiddenMarkers": "RPM" }')).toEqual(defaultOptions);
  });

  it.each([
    '{ "groupBy": "service" }',
    '{ "groupBy": [7] }',
    '{ "baseline": "yesterday", "baselineQueries": [{}], "leftOutTags": null }',
    '{ "leftOut": [{ "from": "noon", "to": 5 }], "pinnedBaselines": [{ "buffer": 7 }] }',
    '{ "feedback": [{ "kind": "normal", "author": "anna", "time": 5 }] }',
    '{ "feedback": { "0": null } }',
  ])('of %s, which no form writes, are the defaults', (saved) => {
    expect(completed(saved)).toEqual(defaultOptions);
  });

  it('keep pins, feedback and what is left out', () => {
    const signed = { author: 'anna', time: 7, group: '["a"]' };
    const span = { from: 1, to: 2 };
    const values = [{ signal: 'RPM', low: 1, high: 2 }];
    const saved = {
      groupBy: ['service'],
      leftOut: [span],
      pinnedBaselines: [{ ...signed, buffer: 'AAAA', nSamples: 5, span }],
      feedback: [
        { ...signed, kind: 'normal', about: 'Latency up', reason: '', normal: { values } },
        { ...signed, kind: 'ignore', about: 'Latency up', reason: '', normal: { span } },
        { ...signed, kind: 'new-normal', about: 'Latency up', reason: '', from: 5 },
      ],
    };
    expect(completeOptions(saved)).toEqual({ ...defaultOptions, ...saved });
  });
});
