import { createTheme, DataFrame, dateTime, Field, getDisplayProcessor, PanelProps } from '@grafana/data';
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import React from 'react';
import type { Options } from '../options/options';
import { frames } from '../testing/arbitraries/frames';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { savedOptions } from '../testing/arbitraries/options';
import { deepFreeze } from '../testing/deepFreeze';
import { minute } from '../testing/frames';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

jest.setTimeout(fuzzTimeout);

/** What Grafana writes in legends for numbers below 2.2e-308. */
const SUBNORMAL = 'NaN.nfinity';

afterEach(() => jest.restoreAllMocks());

/** As Grafana hands frames to panels: every field knows how to show its values. */
function displayed(series: readonly DataFrame[]): DataFrame[] {
  const theme = createTheme();
  const withDisplay = (field: Field): Field => {
    const copy = { ...field };
    return { ...copy, display: getDisplayProcessor({ field: copy, theme }) };
  };
  return series.map((frame) => ({ ...frame, fields: frame.fields.map(withDisplay) }));
}

function props(series: DataFrame[], options: Partial<Options>): PanelProps<Options> {
  const range = { from: dateTime(minute(0)), to: dateTime(minute(60)) };
  return {
    ...panelProps([], {}, { series: deepFreeze(displayed(series)) }),
    timeRange: { ...range, raw: range },
    options: options as Options,
  };
}

it('every frame with every saved option is shown as text, nothing as HTML, and nothing breaks', () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const property = (series: DataFrame[], options: Partial<Options>): void => {
    const { container } = render(<AnomalyPanel {...props(series, options)} />);
    expect(container).not.toBeEmptyDOMElement();
    expect(container.textContent?.replaceAll(SUBNORMAL, '')).not.toMatch(
      /\bNaN\b|\bundefined\b|\[object \w+\]|Invalid date|unexpected error/i
    );
    expect(container.querySelector('img, script, iframe, [onerror], [href^="javascript"]')).toBeNull();
    expect(complaints.mock.calls).toEqual([]);
  };
  const cleanly = (...given: Parameters<typeof property>): void => {
    try {
      property(...given);
    } finally {
      cleanup();
    }
  };
  fc.assert(fc.property(frames, savedOptions, cleanly), fuzzRuns(200));
});
