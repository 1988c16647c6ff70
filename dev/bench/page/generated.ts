/** What the page and the bench that drives it must agree on. */
export const GENERATED = {
  source: { type: 'generated', uid: 'generated' },
  /** Performance mark: the data source hands its frame over. */
  dataMark: 'anomaly-forest-data',
} as const;
