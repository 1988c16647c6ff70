import { useCallback, useState } from 'react';
import { type DashboardJson } from '../dashboards/dashboardJson';
import { csvDashboard } from './csvDashboard';

interface CsvFile {
  open: (file: File) => void;
  /** Why the last file could not be shown, in one sentence. */
  error?: string;
  dismissError: () => void;
}

/** Reads a file that the user chose or dropped, and shows it as a dashboard of its own. Nothing leaves the page. */
export function useCsvFile(show: (dashboard: DashboardJson) => void): CsvFile {
  const [error, setError] = useState<string>();
  const open = useCallback(
    async (file: File) => {
      try {
        show(csvDashboard(file.name, await file.text()));
        setError(undefined);
      } catch (reason) {
        setError(`${file.name}: ${reason instanceof Error ? reason.message : String(reason)}`);
      }
    },
    [show]
  );
  return { open: (file) => void open(file), error, dismissError: () => setError(undefined) };
}
