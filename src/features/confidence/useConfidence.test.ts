import { detect } from '@anomaly-forest/core/internal/detect';
import type { Detection, Notice } from '@anomaly-forest/core/internal/detection';
import { healthy, oneSignal, shifted, watchDetection } from '@anomaly-forest/core/internal/testing/watchSeries';
import { isWorthIt } from './useConfidence';

const detection = detect(oneSignal(shifted(healthy('noise', 600, 1), 400, 430, 50)), watchDetection());

function withNotice(id: string): Detection {
  const notice: Notice = { level: 'warning', id, text: 'Signals do not fit.', values: {} };
  return { ...detection, notices: [...detection.notices, notice] };
}

it('how sure incidents are is worked out, but where signals do not fit one model', () => {
  expect(isWorthIt(detection)).toBe(true);
  expect(isWorthIt(withNotice('watch.gaps'))).toBe(true);
  expect(isWorthIt(withNotice('watch.too-many'))).toBe(false);
  expect(isWorthIt(withNotice('watch.too-many-by'))).toBe(false);
  expect(isWorthIt({ ...detection, incidents: [] })).toBe(false);
  expect(isWorthIt({ ...detection, verdict: 'classic' })).toBe(false);
});
