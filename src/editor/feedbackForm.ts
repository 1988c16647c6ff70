import { t } from '../i18n/t';
import type { Options } from '../options/options';
import { FeedbackEditor } from './FeedbackEditor';
import type { OptionsBuilder } from './optionsBuilder';

export function addFeedbackOptions(builder: OptionsBuilder): void {
  builder.addCustomEditor({
    id: 'feedback',
    path: 'feedback',
    name: t('editor.feedback', 'Feedback'),
    description: t('editor.feedback-description', 'Feedback on incidents; it applies until it is removed.'),
    category: [t('editor.category-baseline', 'Baseline')],
    editor: FeedbackEditor,
    showIf: ({ verdict }: Options) => verdict === 'watch',
  });
}
