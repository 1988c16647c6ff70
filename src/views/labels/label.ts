import { GrafanaTheme2 } from '@grafana/data';
import { t } from '../../i18n/t';

/** What a sample was found to be. */
export type Label = 'normal' | 'calledNormal' | 'anomaly' | 'notJudged';

/** In place of 1 for samples that would be anomalous if nobody had called them normal: `seenLabels`. */
export const CALLED_NORMAL = 2;

/** What each label is called on screen. */
export function labelName(label: Label): string {
  switch (label) {
    case 'normal':
      return t('labels.normal', 'Normal');
    case 'calledNormal':
      return t('labels.called-normal', 'Called normal');
    case 'anomaly':
      return t('labels.anomaly', 'Anomaly');
    case 'notJudged':
      return t('labels.not-judged', 'Not judged');
  }
}

/** The same with scikit-learn's number where it has one, as in the notebook: of the classic verdict only. */
export function numberedLabelName(label: Label): string {
  switch (label) {
    case 'normal':
      return t('labels.normal-numbered', 'Normal (1)');
    case 'anomaly':
      return t('labels.anomaly-numbered', 'Anomaly (-1)');
    default:
      return labelName(label);
  }
}

/** Colour of each label's marker. Shape and size differ as well (`LabelMarker`), for those who see red as green. */
export function labelColor(label: Label, theme: GrafanaTheme2): string {
  const colors: Record<Label, string> = {
    normal: theme.visualization.getColorByName('green'),
    calledNormal: theme.colors.text.secondary,
    anomaly: theme.visualization.getColorByName('red'),
    notJudged: theme.colors.text.secondary,
  };
  return colors[label];
}

/** The label of a number of `seenLabels`: 1 normal, -1 anomaly, 2 called normal, else not judged. */
export function labelOf(value: number): Label {
  switch (value) {
    case 1:
      return 'normal';
    case CALLED_NORMAL:
      return 'calledNormal';
    case -1:
      return 'anomaly';
    default:
      return 'notJudged';
  }
}
