import type { PanelsConfig } from '../config/config';
import { messageOf, SourceError, type Reason } from '../http/sourceError';
import type { GrafanaApi, ListedDashboard, ListedSource } from './GrafanaApi';
import { loadHeadless } from './headless';
import { isRecord } from './isRecord';
import { type FoundPanel, type PanelConfig, readPanelConfig, titleOf, watchNames } from './panelConfig';
import { readVariables } from './variables';

/** The panel of this repository; see src/plugin.json. */
export const PLUGIN = 'anomalyforest-anomaly-panel';

type Json = Readonly<Record<string, unknown>>;

/** Something that keeps panels from being watched. */
export interface Complaint {
  /** One sentence, with the dashboard and the panel that it is about. */
  readonly text: string;
  /** Why Grafana could not be asked; none where it could, and the panel cannot be judged. */
  readonly reason?: Reason;
}

/** What a look at the dashboards found. */
export interface Found {
  readonly panels: readonly PanelConfig[];
  /** Panels that are to be watched and cannot be. */
  readonly nRefused: number;
  /** Panels of the plugin that nobody asked to watch. */
  readonly nOff: number;
  readonly complaints: readonly Complaint[];
}

/** A dashboard's panels of the plugin, and what was wrong with it. */
interface Look {
  readonly panels: readonly FoundPanel[];
}

/** Finds the panels that are to be watched. What cannot be asked for a while stays as it was. */
export class PanelFinder {
  private known: ReadonlyMap<string, Look> = new Map();
  private last?: Found;

  /** @param taken - names that other watches have */
  constructor(
    private readonly api: GrafanaApi,
    private readonly settings: PanelsConfig,
    private readonly taken: readonly string[]
  ) {}

  /** Looks at all dashboards that were chosen. Nothing is thrown. */
  async find(): Promise<Found> {
    try {
      this.last = await this.look();
      return this.last;
    } catch (error) {
      const { panels = [], nRefused = 0, nOff = 0 } = this.last ?? {};
      return { panels, nRefused, nOff, complaints: [complaintOf('', error)] };
    }
  }

  private async look(): Promise<Found> {
    const { dashboards, tags, folders } = this.settings;
    const listed = await this.api.search({ uids: dashboards, tags });
    const chosen = listed.filter((one) => folders.length === 0 || folders.some((folder) => isIn(one, folder)));
    const complaints: Complaint[] = dashboards
      .filter((uid) => !listed.some((one) => one.uid === uid))
      .map((uid) => ({
        text: `The dashboard "${uid}" is not there, or the token may not see it: it is named in "dashboards".`,
      }));
    const library = once(() => this.api.libraryPanels(PLUGIN));
    const looks = await Promise.all(
      chosen.map(async (dashboard): Promise<readonly [string, Look | undefined]> => {
        try {
          return [
            dashboard.uid,
            { panels: await panelsOf(dashboard, await this.api.dashboard(dashboard.uid), library) },
          ];
        } catch (error) {
          const isGone = error instanceof SourceError && error.status === 404;
          if (!isGone) {
            complaints.push(complaintOf(`The dashboard "${dashboard.title}" cannot be read: `, error));
          }
          return [dashboard.uid, isGone ? undefined : this.known.get(dashboard.uid)];
        }
      })
    );
    this.known = new Map(looks.filter((look): look is readonly [string, Look] => look[1] !== undefined));
    return this.configure(
      [...this.known.values()].flatMap(({ panels }) => panels),
      complaints
    );
  }

  private async configure(all: readonly FoundPanel[], complaints: Complaint[]): Promise<Found> {
    const { isAroundTheClock } = await loadHeadless();
    const wanted = all.filter(({ panel }) => isAroundTheClock(panel.options));
    const { maxPanels } = this.settings;
    if (wanted.length > maxPanels) {
      complaints.push({
        text: `${wanted.length} panels are to be watched, "maxPanels" is ${maxPanels}: ${wanted.length - maxPanels} are not.`,
      });
    }
    const kept = wanted.slice(0, maxPanels);
    const names = watchNames(kept, this.taken);
    const sources = once(() => this.api.dataSources());
    const panels: PanelConfig[] = [];
    for (const [i, found] of kept.entries()) {
      const config = await this.configureOne(found, names[i], sources);
      if ('text' in config) {
        complaints.push(config);
      } else {
        panels.push(config);
      }
    }
    return { panels, nRefused: wanted.length - panels.length, nOff: all.length - wanted.length, complaints };
  }

  private async configureOne(
    found: FoundPanel,
    name: string,
    sources: () => Promise<readonly ListedSource[]>
  ): Promise<PanelConfig | Complaint> {
    const start = `${describe(found)} is not watched: `;
    try {
      const config = await readPanelConfig(found, this.settings, name, sources);
      return 'problem' in config ? { text: start + config.problem } : config;
    } catch (error) {
      const before = this.last?.panels.find(
        ({ key }) => key === `panel:${found.dashboard.uid}/${Number(found.panel.id)}`
      );
      return error instanceof SourceError && before ? before : complaintOf(start, error);
    }
  }
}

/** A folder is named by its uid or its title; dashboards outside of folders are in "General". */
function isIn({ folderUid, folderTitle }: ListedDashboard, folder: string): boolean {
  return folderUid === undefined ? /^general$/i.test(folder) : folder === folderUid || folder === folderTitle;
}

/** How messages call a panel. */
function describe({ panel, dashboard, templating }: FoundPanel): string {
  const variables = readVariables(isRecord(templating) ? templating.list : undefined, 60_000);
  return `The panel "${titleOf(panel, variables)}" of the dashboard "${dashboard.title}"`;
}

/** The panels of the plugin, also in rows that are folded, and those of the library. */
async function panelsOf(
  { uid, title }: ListedDashboard,
  dashboard: Json,
  library: () => Promise<ReadonlyMap<string, Json>>
): Promise<FoundPanel[]> {
  const { templating, time, timezone, annotations } = dashboard;
  const around = { dashboard: { uid, title }, templating, time, timezone, annotations };
  const found: FoundPanel[] = [];
  for (const panel of flat([...listOf(dashboard.panels), ...listOf(dashboard.rows)])) {
    const { libraryPanel } = panel;
    const model = isRecord(libraryPanel) ? (await library()).get(String(libraryPanel.uid)) : undefined;
    const whole = model ? { ...panel, ...model, id: panel.id } : panel;
    if (whole.type === PLUGIN) {
      found.push({ ...around, panel: whole });
    }
  }
  return found;
}

function flat(panels: readonly Json[]): Json[] {
  return panels.flatMap((panel) => [panel, ...flat(listOf(panel.panels))]);
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function complaintOf(start: string, error: unknown): Complaint {
  return { text: start + messageOf(error), ...(error instanceof SourceError && { reason: error.reason }) };
}

/** Asks at most once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
