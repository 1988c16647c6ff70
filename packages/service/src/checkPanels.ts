import { writeDuration } from '@anomaly-forest/core/internal/duration';
import type { ServiceConfig } from './config/config';
import { GrafanaApi } from './grafana/GrafanaApi';
import { type PanelConfig, variablesUsed } from './grafana/panelConfig';
import { PanelFinder } from './grafana/PanelFinder';
import { readPanel } from './grafana/PanelWatch';
import { messageOf } from './http/sourceError';
import { groupName } from './judge/groups';

/** Groups that are named one by one. */
const MAX_NAMED = 10;

/** Says which panels are watched, and what each of them would read now. */
export async function checkPanels(
  { grafana, watches }: ServiceConfig,
  print: (head: string, looked: { readonly lines: readonly string[]; readonly isGood: boolean }) => void,
  transport = { fetch, random: Math.random }
): Promise<void> {
  const api = new GrafanaApi(grafana!, transport);
  const names = watches.map(({ name }) => name);
  const { panels, nOff, complaints } = await new PanelFinder(api, grafana!.panels!, names).find();
  print(`${grafana!.url}: ${panels.length} ${panels.length === 1 ? 'panel is' : 'panels are'} watched.`, {
    lines: [
      ...complaints.map(({ text }) => text),
      ...(nOff > 0 ? [`The option "Watch around the clock" of ${nOff} more is off.`] : []),
    ],
    isGood: complaints.length === 0 && panels.length > 0,
  });
  for (const panel of panels) {
    print(
      `${panel.name}: every ${writeDuration(panel.step)}, window ${writeDuration(panel.window)}`,
      await look(panel, api)
    );
  }
}

async function look(panel: PanelConfig, api: GrafanaApi): Promise<{ lines: string[]; isGood: boolean }> {
  const to = Math.floor((Date.now() - panel.delay) / panel.step) * panel.step;
  try {
    const { groups, problems } = await readPanel(panel, api, { from: to - panel.window, to });
    const shown = groups.slice(0, MAX_NAMED).map(({ labels }) => groupName(labels) || 'all');
    const more = groups.length > MAX_NAMED ? `, and ${groups.length - MAX_NAMED} more` : '';
    const variables = variablesUsed(panel);
    const { time, signals, X } = groups[0]?.samples ?? { time: [], signals: [], X: { columns: [] } };
    const ofSignal = signals.map(({ name, role }, i) => {
      const nValues = X.columns[i].filter((value) => !Number.isNaN(value)).length;
      return `${name} (${role}): ${nValues} values in ${time.length} samples`;
    });
    return {
      lines: [
        ...(variables.length > 0 ? [`variables: ${variables.join(', ')}`] : []),
        `${groups.length} ${groups.length === 1 ? 'group' : 'groups'}: ${shown.join(', ')}${more}`,
        ...ofSignal,
        ...problems,
      ],
      isGood: groups.length > 0 && problems.length === 0,
    };
  } catch (error) {
    return { lines: [messageOf(error)], isGood: false };
  }
}
