import type { Expected } from '../detection';

/** What a series may say of a signal. */
export type ExpectationPart = 'typical' | 'lower' | 'upper';

/** Every part. */
export const expectationParts: readonly ExpectationPart[] = ['typical', 'lower', 'upper'];

/** What Prophet, Grafana's metric forecasts and vmanomaly call them. */
const knownNames: Readonly<Record<string, ExpectationPart>> = {
  yhat: 'typical',
  yhat_lower: 'lower',
  yhat_upper: 'upper',
};

/** The part that a name stands for; undefined: none that is known. */
export function knownPart(name: string): ExpectationPart | undefined {
  return Object.hasOwn(knownNames, name) ? knownNames[name] : undefined;
}

/** Whether parts suffice: the typical value, or both bounds, whose middle is typical then. */
export function suffices(parts: readonly ExpectationPart[]): boolean {
  return parts.includes('typical') || (parts.includes('lower') && parts.includes('upper'));
}

/** Parts as arrays, parallel to the samples, put together; undefined if they do not suffice. A bound that is not there is infinite. */
export function expectedOf({
  typical,
  lower,
  upper,
}: Partial<Record<ExpectationPart, Float64Array>>): Expected | undefined {
  if (!lower && !upper) {
    return typical && { typical };
  }
  if (!typical && !(lower && upper)) {
    return undefined;
  }
  const n = (lower ?? upper!).length;
  const low = lower ?? new Float64Array(n).fill(-Infinity);
  const high = upper ?? new Float64Array(n).fill(Infinity);
  return { typical: typical ?? low.map((value, i) => (value + high[i]) / 2), bounds: { low, high } };
}
