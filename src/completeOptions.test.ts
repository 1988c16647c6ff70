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
});
