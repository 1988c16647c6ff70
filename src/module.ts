import { warmUpDetection } from './session/worker/warmUpDetection';
import { initTranslations } from './i18n/translations';

// Grafana loads this file and looks for `plugin`. The definition is apart, so that tests can import it.
export { plugin } from './plugin';

// Not awaited: Grafana has loaded the translations before this file, and texts are read while rendering.
void initTranslations();

warmUpDetection();
