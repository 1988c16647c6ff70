import { PanelOptionsEditorBuilder } from '@grafana/data';
import { commonOptionsBuilder } from '@grafana/ui';
import { defaultOptions, Options } from './options';

type Builder = PanelOptionsEditorBuilder<Options>;

/** The form of the panel's options, in the words of the person on call. */
export function buildOptionsForm(builder: Builder): void {
  addViewOptions(builder);
  addDetectionOptions(builder);
  addForestOptions(builder);
  commonOptionsBuilder.addTooltipOptions(builder, false, false, defaultOptions);
  commonOptionsBuilder.addLegendOptions(builder);
}

function addViewOptions(builder: Builder): void {
  builder
    .addRadio({
      path: 'view',
      name: 'View',
      defaultValue: defaultOptions.view,
      settings: {
        options: [
          { value: 'timeSeries', label: 'Time series' },
          { value: 'scatter', label: 'Scatter' },
          { value: 'incidents', label: 'Incidents' },
        ],
      },
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
    .addBooleanSwitch({
      path: 'showTypical',
      name: 'Typical values',
      description: 'A dashed line of what is typical beside each signal.',
      defaultValue: defaultOptions.showTypical,
      showIf: isTimeSeries,
    })
    .addFieldNamePicker({ path: 'xSignal', name: 'X axis', description: 'First signal if empty.', showIf: isScatter })
    .addFieldNamePicker({ path: 'ySignal', name: 'Y axis', description: 'Second signal if empty.', showIf: isScatter });
}

function isTimeSeries({ view }: Options): boolean {
  return view === 'timeSeries';
}

function isScatter({ view }: Options): boolean {
  return view === 'scatter';
}

function addDetectionOptions(builder: Builder): void {
  const category = ['Detection'];
  builder
    .addRadio({
      path: 'verdict',
      name: 'Verdict',
      description:
        'Watch asks for evidence, and is silent while all is well. Classic always calls its share of the samples anomalous, also when nothing is wrong.',
      category,
      defaultValue: defaultOptions.verdict,
      settings: {
        options: [
          { value: 'watch', label: 'Watch' },
          { value: 'classic', label: 'Classic' },
        ],
      },
    })
    .addTextInput({
      path: 'contamination',
      name: 'Contamination',
      description: 'Share of the samples that the classic verdict calls anomalous: above 0, at most 0.5; or auto.',
      category,
      defaultValue: defaultOptions.contamination,
      settings: { placeholder: 'auto or for example 0.03' },
      showIf: ({ verdict }) => verdict === 'classic',
    })
    .addBooleanSwitch({
      path: 'scale',
      name: 'Standardise',
      description: 'Bring all signals to mean 0 and spread 1 first.',
      category,
      defaultValue: defaultOptions.scale,
    });
}

function addForestOptions(builder: Builder): void {
  const category = ['Forest'];
  builder
    .addNumberInput({
      path: 'nEstimators',
      name: 'Trees',
      description: 'More trees give steadier scores and take longer.',
      category,
      defaultValue: defaultOptions.nEstimators,
      settings: { min: 1, max: 10_000, integer: true },
    })
    .addTextInput({
      path: 'maxSamples',
      name: 'Samples per tree',
      description: 'auto (at most 256), a count such as 512, or with a decimal point a fraction such as 0.5.',
      category,
      defaultValue: defaultOptions.maxSamples,
    })
    .addTextInput({
      path: 'maxFeatures',
      name: 'Signals per tree',
      description: 'A count such as 2, or with a decimal point a fraction such as 1.0 (all).',
      category,
      defaultValue: defaultOptions.maxFeatures,
    })
    .addBooleanSwitch({
      path: 'bootstrap',
      name: 'Bootstrap',
      description: "Draw a tree's samples with replacement.",
      category,
      defaultValue: defaultOptions.bootstrap,
    })
    .addTextInput({
      path: 'seed',
      name: 'Seed',
      description: 'An integer from 0 to 4294967295, or any word. The same seed gives the same forest.',
      category,
      defaultValue: defaultOptions.seed,
    });
}
