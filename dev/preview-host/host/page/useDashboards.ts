import { locationService } from '@grafana/runtime';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { type DashboardEntry } from '../dashboards/dashboardIndex';
import { type DashboardJson } from '../dashboards/dashboardJson';
import { loadDashboard, loadDashboardIndex } from '../dashboards/loadDashboards';

/** A dashboard that was made in the page, of a dropped file. */
interface OwnDashboard extends DashboardEntry {
  json: DashboardJson;
}

interface Dashboards {
  entries: DashboardEntry[];
  selected?: string;
  dashboard?: DashboardJson;
  select: (uid: string) => void;
  /** Adds a dashboard of the page's own and shows it. */
  show: (json: DashboardJson) => void;
  error?: string;
}

/** The provisioned dashboards, those made in the page, and the one that the address names. */
export function useDashboards(): Dashboards {
  const [provisioned, setProvisioned] = useState<DashboardEntry[]>([]);
  const [own, setOwn] = useState<OwnDashboard[]>([]);
  const [loaded, setLoaded] = useState<{ entry: DashboardEntry; json: DashboardJson }>();
  const [error, setError] = useState<string>();
  const entries = [...provisioned, ...own];
  const asked = useAskedDashboard();
  const entry = entries.find(({ uid }) => uid === asked) ?? provisioned[0];

  useEffect(() => {
    loadDashboardIndex().then(setProvisioned, (reason: Error) => setError(reason.message));
  }, []);
  useEffect(() => {
    let current = true;
    if (entry) {
      const loading = 'json' in entry ? Promise.resolve((entry as OwnDashboard).json) : loadDashboard(entry);
      loading.then(
        (json) => current && setLoaded({ entry, json }),
        (reason: Error) => setError(reason.message)
      );
    }
    return () => {
      current = false;
    };
  }, [entry]);

  const select = useCallback((uid: string) => locationService.push(`/?dashboard=${encodeURIComponent(uid)}`), []);
  const show = useCallback(
    (json: DashboardJson) => {
      const made = { uid: json.uid ?? '', title: json.title ?? '', file: '', json };
      setOwn((before) => [...before.filter(({ uid }) => uid !== made.uid), made]);
      select(made.uid);
    },
    [select]
  );
  // Never one that is no longer asked for: it would write its own time range into the address of the next.
  const dashboard = loaded?.entry === entry ? loaded?.json : undefined;
  return { entries, selected: entry?.uid, dashboard, select, show, error };
}

/** `?dashboard=<uid>`, `?scenario=<name>`, or `/d/<uid>` as in Grafana. */
function useAskedDashboard(): string | null {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const scenario = query.get('scenario');
  if (scenario !== null) {
    return `scenario-${scenario}`;
  }
  return query.get('dashboard') ?? /\/d\/([^/]+)/.exec(pathname)?.[1] ?? null;
}
