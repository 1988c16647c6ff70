import { type Detector, defaultDetectionOptions, detectRows, shippingDetector } from './detector';
import { trailingMedianRule } from './trailingMedianRule';

/** What is evaluated, by name: the verdict that ships, what it is compared with, and its choices. */
export const detectors: Readonly<Record<string, Detector>> = {
  watch: shippingDetector,
  classic: (input) => detectRows(input, { ...defaultDetectionOptions, verdict: 'classic' }),
  'trailing median': trailingMedianRule,
};
