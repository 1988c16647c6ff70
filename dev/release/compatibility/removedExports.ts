/** A name that the plugin uses and the compared version of a package has not. */
interface RemovedExport {
  readonly name: string;
  /** File and line of a use. */
  readonly usedAt: string;
}

/** `N) Removed `Name` used in `file:line``: how levitate reports an export that the other version has not. */
const REMOVED = /Removed `([^`]+)` used in `([^`]+)`/g;

/**
 * Exports that levitate's report says are missing. What it calls "changed" is left aside: types that were renamed or moved
 * between two versions are the same thing to a plugin that is already built.
 */
export function removedExports(report: string): RemovedExport[] {
  return [...report.matchAll(REMOVED)].map(([, name, usedAt]) => ({ name, usedAt }));
}

/** Whether levitate came to a verdict on the packages: without one, a report without removals says nothing. */
export function hasCompared(report: string, targets: readonly string[]): boolean {
  return report.includes(`compatible with ${targets.join(',')}`);
}
