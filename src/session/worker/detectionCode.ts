/*
 * What a chunk of its own brings (`lateDetection.ts`): the code that detects, which is a third of the plugin. Types aside,
 * nothing on the page imports this file or `createDetect` at the top.
 */
export { confidenceSteps } from '@anomaly-forest/core/internal/analysis/confidence';
export { scoreGridSteps } from '@anomaly-forest/core/internal/verdict/scoreGrid';
export { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/learnBaseline';
export { createDetect } from './createDetect';
