import { Options } from '../../options';

/** How the verdict came about, in terms that stand alone: `classic`, `contamination 0.03`, `100 trees`, `seed 42`. */
export function describeVerdict(
  options: Pick<Options, 'verdict' | 'contamination' | 'nEstimators' | 'seed'>
): readonly string[] {
  const forest = [`${options.nEstimators} trees`, `seed ${options.seed}`];
  return options.verdict === 'classic'
    ? ['classic', `contamination ${options.contamination}`, ...forest]
    : ['watch', ...forest];
}
