import { useSyncExternalStore } from 'react';
import { type DetectionCode, loadedDetection, onDetectionLoaded } from './worker/lateDetection';

/** The code that detects, once the page has it; draws anew when it comes. */
export function useDetectionCode(): DetectionCode | undefined {
  return useSyncExternalStore(onDetectionLoaded, loadedDetection);
}
