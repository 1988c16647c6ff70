/** One line of dashboards/index.json, which the build writes for the switcher. */
export interface DashboardEntry {
  readonly uid: string;
  readonly title: string;
  /** File name below dashboards/. */
  readonly file: string;
}
