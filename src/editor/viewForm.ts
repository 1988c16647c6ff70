import { defaultOptions, Options } from '../options';
import type { OptionsBuilder } from './optionsBuilder';

export function addViewOptions(builder: OptionsBuilder): void {
  builder
    .addRadio({
      path: 'view',
      name: 'View',
      defaultValue: defaultOptions.view,
      settings: {
        options: [
          { value: 'timeSeries', label: 'Time series' },
          { value: 'lanes', label: 'Swim lanes' },
          { value: 'scatter', label: 'Scatter' },
          { value: 'incidents', label: 'Incidents' },
        ],
      },
    })
    .addRadio({
      path: 'beside',
      name: 'Shown with it',
      description: 'Below or beside the time series, where the panel has room for both.',
      defaultValue: defaultOptions.beside,
      settings: {
        options: [
          { value: 'nothing', label: 'Nothing' },
          { value: 'lanes', label: 'Swim lanes' },
          { value: 'scatter', label: 'Scatter' },
          { value: 'incidents', label: 'Incidents' },
        ],
      },
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showSummary',
      name: 'Summary line',
      description: 'Counts, incidents, how they were found, and what to know about the data.',
      defaultValue: defaultOptions.showSummary,
    })
    .addBooleanSwitch({
      path: 'showMarkers',
      name: 'Markers',
      description: 'A red mark on each anomalous sample.',
      defaultValue: defaultOptions.showMarkers,
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showIncidents',
      name: 'Incidents',
      description: 'Shade the time of each incident and say above it what happened.',
      defaultValue: defaultOptions.showIncidents,
      showIf: isTimeSeries,
    })
    .addRadio({
      path: 'showTypical',
      name: 'Typical values',
      description:
        'What is typical of each signal: a dashed line, or a band three of its usual spreads wide on either side.',
      defaultValue: defaultOptions.showTypical,
      settings: {
        options: [
          { value: 'off', label: 'Off' },
          { value: 'line', label: 'Line' },
          { value: 'band', label: 'Band' },
        ],
      },
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showScore',
      name: 'Score',
      description: 'The score of each sample below the plot. In the classic verdict its threshold can be dragged.',
      defaultValue: defaultOptions.showScore,
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showRegion',
      name: 'Forest behind',
      description:
        'How strange the forest finds each place of the plot, and in the classic verdict where the anomalies begin.',
      defaultValue: defaultOptions.showRegion,
      showIf: showsScatter,
    })
    .addBooleanSwitch({
      path: 'showPairs',
      name: 'All pairs',
      description: 'A small plot for each pair of the first five signals.',
      defaultValue: defaultOptions.showPairs,
      showIf: showsScatter,
    })
    .addFieldNamePicker({
      path: 'xSignal',
      name: 'X axis',
      description: 'First signal if empty.',
      showIf: showsScatter,
    })
    .addFieldNamePicker({
      path: 'ySignal',
      name: 'Y axis',
      description: 'Second signal if empty.',
      showIf: showsScatter,
    });
}

function isTimeSeries({ view }: Options): boolean {
  return view === 'timeSeries';
}

function showsScatter({ view, beside }: Options): boolean {
  return view === 'scatter' || (view === 'timeSeries' && beside === 'scatter');
}
