import { t } from '../i18n/t';
import { defaultOptions, Options } from '../options/options';
import { LeftOutEditor } from './LeftOutEditor';
import type { OptionsBuilder } from './optionsBuilder';
import { PinsEditor } from './PinsEditor';
import { QueriesEditor } from './QueriesEditor';
import { SensitivityEditor } from './SensitivityEditor';

const isWatch = ({ verdict }: Options): boolean => verdict === 'watch';

/** How sensitive the watch verdict is, and what says what is normal. */
export function addBaselineOptions(builder: OptionsBuilder): void {
  builder.addCustomEditor({
    id: 'sensitivity',
    path: 'sensitivity',
    name: t('editor.sensitivity', 'Sensitivity'),
    description: t(
      'editor.sensitivity-description',
      'Below each step: how many incidents it finds in the visible data.'
    ),
    category: [t('editor.category-detection', 'Detection')],
    defaultValue: defaultOptions.sensitivity,
    editor: SensitivityEditor,
    showIf: isWatch,
  });
  addBaselineChoice(builder, [t('editor.category-baseline', 'Baseline')]);
  addLeftOut(builder, [t('editor.category-baseline', 'Baseline')]);
}

function addBaselineChoice(builder: OptionsBuilder, category: string[]): void {
  builder
    .addSelect({
      path: 'baseline',
      name: t('editor.baseline', 'Baseline'),
      description: t('editor.baseline-description', 'What counts as normal.'),
      category,
      defaultValue: defaultOptions.baseline,
      settings: {
        options: [
          { value: 'visible', label: t('editor.baseline-visible', 'Visible range') },
          { value: 'earlier', label: t('editor.baseline-earlier', 'Earlier part of the visible range') },
          { value: 'query', label: t('editor.baseline-query', 'Another query of this panel') },
          { value: 'pinned', label: t('editor.baseline-pinned', 'Pinned: the same for every range') },
        ],
      },
      showIf: isWatch,
    })
    .addSliderInput({
      path: 'baselineShare',
      name: t('editor.baseline-share', 'Earlier part'),
      description: t('editor.baseline-share-description', 'This share of the visible range, from its start.'),
      category,
      defaultValue: defaultOptions.baselineShare,
      settings: { min: 0.1, max: 0.9, step: 0.1 },
      showIf: (options) => isWatch(options) && options.baseline === 'earlier',
    })
    .addCustomEditor({
      id: 'baselineQueries',
      path: 'baselineQueries',
      name: t('editor.baseline-queries', 'Baseline queries'),
      description: t(
        'editor.baseline-queries-description',
        'Their rows define what is normal and are not drawn. Signals are matched by name, otherwise by order.'
      ),
      category,
      defaultValue: defaultOptions.baselineQueries,
      editor: QueriesEditor,
      showIf: (options) => isWatch(options) && options.baseline === 'query',
    })
    .addCustomEditor({
      id: 'pinnedBaselines',
      path: 'pinnedBaselines',
      name: t('editor.pinned-baseline', 'Pinned baseline'),
      description: t(
        'editor.pinned-baseline-description',
        'Learnt from what the panel shows now, without the incidents.'
      ),
      category,
      editor: PinsEditor,
      showIf: (options) => isWatch(options) && options.baseline === 'pinned',
    });
}

function addLeftOut(builder: OptionsBuilder, category: string[]): void {
  builder
    .addStringArray({
      path: 'leftOutTags',
      name: t('editor.left-out-tags', 'Leave out annotations tagged'),
      description: t(
        'editor.left-out-tags-description',
        'Tags such as deploy or maintenance: what the dashboard’s annotations with them mark is judged, but not used to learn what is normal.'
      ),
      category,
      defaultValue: defaultOptions.leftOutTags,
      settings: { placeholder: t('editor.left-out-tags-placeholder', 'Add a tag') },
      showIf: isWatch,
    })
    .addCustomEditor({
      id: 'leftOut',
      path: 'leftOut',
      name: t('editor.left-out', 'Time ranges left out'),
      description: t('editor.left-out-description', 'They are judged, but not used to learn what is normal.'),
      category,
      editor: LeftOutEditor,
      showIf: isWatch,
    });
}
