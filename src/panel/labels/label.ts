import { GrafanaTheme2 } from '@grafana/data';
import { t } from '../../i18n/t';

/** What a sample was found to be. */
export type Label = 'normal' | 'anomaly' | 'notJudged';

/** What each label is called on screen, with scikit-learn's number where it has one. */
export function labelName(label: Label): string {
  switch (label) {
    case 'normal':
      return t('labels.normal', 'Normal (1)');
    case 'anomaly':
      return t('labels.anomaly', 'Anomaly (-1)');
    case 'notJudged':
      return t('labels.not-judged', 'Not judged');
  }
}

/** Colour of each label's marker. Shape and size differ as well (`LabelMarker`), for those who see red as green. */
export function labelColor(label: Label, theme: GrafanaTheme2): string {
  const colors: Record<Label, string> = {
    normal: theme.visualization.getColorByName('green'),
    anomaly: theme.visualization.getColorByName('red'),
    notJudged: theme.colors.text.secondary,
  };
  return colors[label];
}

/** The label of a detection's number: 1 normal, -1 anomaly, else not judged. */
export function labelOf(value: number): Label {
  return value === 1 ? 'normal' : value === -1 ? 'anomaly' : 'notJudged';
}
