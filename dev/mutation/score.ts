/** What stryker's JSON report says of one change of the code. */
export interface Mutant {
  readonly status: string;
  readonly statusReason?: string;
}

/** How many changes there are, and what the tests made of those that were tried. */
export interface Counts {
  /** All that can be tried; those that a sample leaves out among them. */
  readonly nChanges: number;
  readonly nTried: number;
  /**
   * A test failed, or the tests could not even be loaded, or the code ran a hundred times as many steps as unchanged: it
   * would not have ended.
   */
  readonly nNoticed: number;
  /** The time was up before either happened. On a busy machine that proves nothing, so it counts as unnoticed. */
  readonly nTimedOut: number;
}

/** Counts one file's or one part's changes. */
export function countChanges(mutants: readonly Mutant[]): Counts {
  const count = (isCounted: (mutant: Mutant) => boolean): number => mutants.filter(isCounted).length;
  const nNoticed = count(isNoticed);
  const nTimedOut = count((mutant) => mutant.status === 'Timeout' && !isNoticed(mutant));
  const nTried = nNoticed + nTimedOut + count(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return { nChanges: nTried + count(({ status }) => status === 'CompileError'), nTried, nNoticed, nTimedOut };
}

function isNoticed({ status, statusReason = '' }: Mutant): boolean {
  const isEndless = status === 'Timeout' && statusReason.startsWith('Hit limit reached');
  return status === 'Killed' || status === 'RuntimeError' || isEndless;
}

/** A share with the half width of its 95 % interval: 0 if everything was tried. */
export interface Score {
  readonly share: number;
  readonly plusMinus: number;
}

/** The share of all changes that is noticed: of each part as many as its sample says, weighed by the part's changes. */
export function scoreOf(parts: readonly Counts[]): Score {
  const tried = parts.filter(({ nTried }) => nTried > 0);
  const nAll = tried.reduce((sum, { nChanges }) => sum + nChanges, 0);
  let share = 0;
  let variance = 0;
  for (const { nChanges, nTried, nNoticed } of tried) {
    const weight = nChanges / nAll;
    // With one more noticed and one more unnoticed a sample that noticed all is not taken for certain.
    const cautious = (nNoticed + 1) / (nTried + 2);
    share += weight * (nNoticed / nTried);
    variance += weight ** 2 * ((cautious * (1 - cautious)) / nTried) * (1 - nTried / nChanges);
  }
  return { share, plusMinus: 1.96 * Math.sqrt(variance) };
}
