/** Part of the way down from the highest threshold that a large step is. */
const LARGE_STEP = 0.1;

/** The step of a threshold after a key of a slider was pressed: up raises the threshold. None for other keys. */
export function stepAfterKey(key: string, step: number, nSteps: number): number | undefined {
  const large = Math.max(1, Math.round(LARGE_STEP * step));
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return step - 1;
    case 'ArrowDown':
    case 'ArrowLeft':
      return step + 1;
    case 'PageUp':
      return step - large;
    case 'PageDown':
      return step + large;
    case 'Home':
      return nSteps;
    case 'End':
      return 1;
    default:
      return undefined;
  }
}
