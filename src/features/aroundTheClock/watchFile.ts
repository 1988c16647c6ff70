import { set } from 'lodash';
import { writeDuration } from '@anomaly-forest/core/internal/duration';
import { writeYaml } from '@anomaly-forest/core/internal/alerting/ruleFiles';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { SignalSettings } from '@anomaly-forest/core/internal/detection';
import { settingEntries } from '@anomaly-forest/core/internal/options/detectionSettings';
import { t } from '../../i18n/t';
import { defaultOptions, type Options } from '../../options/options';
import type { Judged } from '../../session/judged';
import type { NamedSource } from '../alertRules/alertSources';

/** The service needs so many samples in a window, and a step that goes into a day. */
const MIN_SAMPLES = 30;
const DAY = 86_400_000;

/**
 * A panel as the configuration of `anomaly-forest watch`: its queries, signals, groups and options.
 *
 * @param sources - one a signal, see `alertSources`
 * @returns one sentence as `problem` if the service cannot do what the panel does
 */
export function watchFile(
  judged: Judged,
  sources: readonly NamedSource[]
): { readonly text: string } | { readonly problem: string } {
  const { panel, prepared } = judged;
  const { options } = panel;
  const isGrouped = options.groupBy.length > 0;
  if (options.verdict !== 'watch') {
    return { problem: t('clock.classic', 'The service supports only the watch verdict; this panel uses classic.') };
  }
  const queries = prepared.samples.signals.map((_, i) => queryOf(sources, i, isGrouped));
  if (queries.some((query) => query === undefined)) {
    return {
      problem: t(
        'clock.no-promql',
        'The service reads Prometheus: each signal needs a PromQL query of its own, without transformations.'
      ),
    };
  }
  const step = stepOf(typicalStep(prepared.samples.time));
  const dashboardUid = panel.data.request?.dashboardUID;
  const watch = {
    name: panel.title === '' ? `panel ${panel.id}` : panel.title,
    step: writeDuration(step),
    ...spanOf(judged, step),
    ...(isGrouped && { groupBy: options.groupBy }),
    signals: prepared.samples.signals.map((settings, i) => ({
      name: settings.name,
      query: queries[i],
      ...unitOf(sources, i),
      ...settingsOf(settings),
    })),
    ...judgingOf(options),
    ...(dashboardUid && { dashboard: { uid: dashboardUid, panel: panel.id } }),
  };
  const about = [
    t('clock.about', 'Configuration of anomaly-forest watch, from the panel "{{title}}".', { title: panel.title }),
    t('clock.url', 'Enter the address at which the service reaches Prometheus.'),
  ];
  return { text: writeYaml({ prometheus: { url: 'http://127.0.0.1:9090' }, watches: [watch] }, about) };
}

/** Of groups the query itself, which brings all of them; several signals of one query could not be told apart then. */
function queryOf(sources: readonly NamedSource[], signal: number, isGrouped: boolean): string | undefined {
  const source = sources.find(({ signals }) => signals.includes(signal));
  const nOfQuery = sources.filter(({ query }) => query?.refId === source?.query?.refId).length;
  return isGrouped ? (nOfQuery === 1 ? source?.asked : undefined) : source?.promql;
}

function unitOf(sources: readonly NamedSource[], signal: number): { unit?: string } {
  const unit = sources.find(({ signals }) => signals.includes(signal))?.field.config.unit;
  return unit === undefined ? {} : { unit };
}

/** What differs from the defaults of the service; the role always, since it may have been guessed from what only Grafana knows. */
function settingsOf({ role, missing, direction, minimumChange }: SignalSettings): object {
  return {
    role,
    ...(missing !== 'leave-out' && { missing }),
    ...(direction !== 'both' && { direction }),
    ...(minimumChange && { minimumChange: `${minimumChange.value}${minimumChange.unit === 'percent' ? '%' : ''}` }),
  };
}

/** The nearest step that goes into a day without a rest. */
function stepOf(step: number): number {
  let nearest = Math.max(1000, Math.round(step / 1000) * 1000);
  while (DAY % nearest !== 0 && nearest < DAY) {
    nearest += 1000;
  }
  return nearest;
}

/** What is visible says what is normal; any other baseline becomes that of the service. */
function spanOf({ panel: { options, timeRange } }: Judged, step: number): { window: string; baseline?: string } {
  const visible = timeRange.to.valueOf() - timeRange.from.valueOf();
  const window = Math.max(MIN_SAMPLES, Math.floor(visible / step)) * step;
  return { window: writeDuration(window), ...(options.baseline === 'visible' && { baseline: 'none' }) };
}

/** The options that differ from their defaults, under the keys of the service. */
function judgingOf(options: Options): object {
  const judging = {};
  for (const [name, { serviceKey }] of settingEntries) {
    if (serviceKey !== undefined && options[name] !== defaultOptions[name]) {
      set(judging, serviceKey, options[name]);
    }
  }
  return judging;
}
