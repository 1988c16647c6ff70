import { t } from '../i18n/t';
import { defaultOptions, Options } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

export function addViewOptions(builder: OptionsBuilder): void {
  builder
    .addSelect({
      path: 'view',
      name: t('editor.view', 'View'),
      defaultValue: defaultOptions.view,
      settings: {
        options: [
          { value: 'timeSeries', label: t('editor.view-time-series', 'Time series') },
          { value: 'lanes', label: t('editor.view-lanes', 'Swim lanes') },
          { value: 'scatter', label: t('editor.view-scatter', 'Scatter') },
          { value: 'incidents', label: t('editor.view-incidents', 'Incidents') },
        ],
      },
    })
    .addSelect({
      path: 'beside',
      name: t('editor.beside', 'Shown with it'),
      description: t('editor.beside-description', 'Below or beside the time series, if the panel has room for both.'),
      defaultValue: defaultOptions.beside,
      settings: {
        options: [
          { value: 'nothing', label: t('editor.beside-nothing', 'Nothing') },
          { value: 'lanes', label: t('editor.beside-lanes', 'Swim lanes') },
          { value: 'scatter', label: t('editor.beside-scatter', 'Scatter') },
          { value: 'incidents', label: t('editor.beside-incidents', 'Incidents') },
        ],
      },
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showSummary',
      name: t('editor.show-summary', 'Summary line'),
      description: t(
        'editor.show-summary-description',
        'What is going on, since when and how bad. Details are behind the (i).'
      ),
      defaultValue: defaultOptions.showSummary,
    })
    .addBooleanSwitch({
      path: 'showMarkers',
      name: t('editor.show-markers', 'Markers'),
      description: t('editor.show-markers-description', 'A red mark on each anomalous sample.'),
      defaultValue: defaultOptions.showMarkers,
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showIncidents',
      name: t('editor.show-incidents', 'Incidents'),
      description: t(
        'editor.show-incidents-description',
        'Shade the time of each incident and label it with what happened.'
      ),
      defaultValue: defaultOptions.showIncidents,
      showIf: isTimeSeries,
    })
    .addRadio({
      path: 'showTypical',
      name: t('editor.show-typical', 'Typical values'),
      description: t(
        'editor.show-typical-description',
        'The typical value of each signal: a dashed line, or a band of three usual spreads on either side.'
      ),
      defaultValue: defaultOptions.showTypical,
      settings: {
        options: [
          { value: 'off', label: t('editor.show-typical-off', 'Off') },
          { value: 'line', label: t('editor.show-typical-line', 'Line') },
          { value: 'band', label: t('editor.show-typical-band', 'Band') },
        ],
      },
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showScore',
      name: t('editor.show-score', 'Score'),
      description: t(
        'editor.show-score-description',
        'The score of each sample below the plot. Its threshold can be dragged: contamination in the classic verdict, sensitivity in the watch verdict.'
      ),
      defaultValue: defaultOptions.showScore,
      showIf: isTimeSeries,
    })
    .addBooleanSwitch({
      path: 'showRegion',
      name: t('editor.show-region', 'Forest score'),
      description: t(
        'editor.show-region-description',
        'Shade the plot by the anomaly score of the forest; the classic verdict also draws its threshold.'
      ),
      defaultValue: defaultOptions.showRegion,
      showIf: showsScatter,
    })
    .addBooleanSwitch({
      path: 'showPairs',
      name: t('editor.show-pairs', 'All pairs'),
      description: t('editor.show-pairs-description', 'A small plot for each pair of the first five signals.'),
      defaultValue: defaultOptions.showPairs,
      showIf: showsScatter,
    })
    .addFieldNamePicker({
      path: 'xSignal',
      name: t('editor.x-signal', 'X axis'),
      description: t('editor.x-signal-description', 'Empty: the first signal.'),
      showIf: showsScatter,
    })
    .addFieldNamePicker({
      path: 'ySignal',
      name: t('editor.y-signal', 'Y axis'),
      description: t('editor.y-signal-description', 'Empty: the second signal.'),
      showIf: showsScatter,
    });
}

function isTimeSeries({ view }: Options): boolean {
  return view === 'timeSeries';
}

function showsScatter({ view, beside }: Options): boolean {
  return view === 'scatter' || (view === 'timeSeries' && beside === 'scatter');
}
