import { t } from '../../i18n/t';
import { Options } from '../../options/options';

/** How the verdict came about, in terms that stand alone: `classic`, `contamination 0.03`, `100 trees`, `seed 42`. */
export function describeVerdict(
  options: Pick<Options, 'verdict' | 'contamination' | 'nEstimators' | 'seed'>
): readonly string[] {
  const { verdict, contamination, nEstimators: count, seed } = options;
  const forest = [
    t('text.trees', '', {
      count,
      defaultValue_one: '{{count, number}} tree',
      defaultValue_other: '{{count, number}} trees',
    }),
    t('text.seed', 'seed {{seed}}', { seed }),
  ];
  return verdict === 'classic'
    ? [
        t('text.classic', 'classic'),
        t('text.contamination', 'contamination {{contamination}}', { contamination }),
        ...forest,
      ]
    : [t('text.watch', 'watch'), ...forest];
}
