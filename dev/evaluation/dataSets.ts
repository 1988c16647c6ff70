/** Where the data of a part come from. */
export interface DataSet {
  /** The part that judges it. */
  readonly part: string;
  readonly title: string;
  readonly what: string;
  /** Repository and commit, or how it is drawn. */
  readonly source: string;
  readonly licence: string;
}

/** All sets, in the order of the parts. */
export const dataSets: readonly DataSet[] = [
  {
    part: 'microsoft',
    title: 'Microsoft',
    what: 'telemetry of services, a minute or an hour a row, labelled by experts',
    source: 'microsoft/cloud-monitoring-dataset, commit 6a07a53',
    licence: 'MIT',
  },
  {
    part: 'aiops',
    title: 'AIOps',
    what: 'indicators of the AIOps challenge 2018, three weeks of each, a minute or five a row, labelled by engineers',
    source: 'CSTCloudOps/datasets, commit 0c6dfa1, UTS/AIOPS',
    licence: 'none stated there: measured with, not passed on',
  },
  {
    part: 'wsd',
    title: 'WSD',
    what: 'web services, a week of each, a minute a row; many weeks without an event',
    source: 'CSTCloudOps/datasets, commit 0c6dfa1, UTS/WSD',
    licence: 'none stated there: measured with, not passed on',
  },
  {
    part: 'nezha',
    title: 'Nezha',
    what: 'traffic and latency of the pods of two systems, a minute a row, with injected faults',
    source: 'IntelligentDDS/Nezha, commit d814010',
    licence: 'MIT',
  },
  {
    part: 'petshop',
    title: 'PetShop',
    what: 'requests and latency of a front end: five rows of five minutes around each issue, a quiet run as baseline',
    source: 'amazon-science/petshop-root-cause-analysis, commit 1c5992d',
    licence: 'CC BY 4.0',
  },
  {
    part: 'ongoing',
    title: 'Outages that still go on',
    what: 'drawn traffic and latency, seen through usual ranges while an outage lasts',
    source: 'drawn here (ongoingLooks.ts)',
    licence: 'as this repository',
  },
  {
    part: 'moving',
    title: 'Moving windows',
    what: 'drawn traffic and latency with one incident, seen twelve times while the window moves on',
    source: 'drawn here (movingWindows.ts)',
    licence: 'as this repository',
  },
  {
    part: 'reports',
    title: 'Bug reports',
    what: 'complaints about detectors in public trackers, rebuilt as small inputs with what would be right',
    source: 'each input names its reports',
    licence: 'as this repository',
  },
  {
    part: 'joint',
    title: 'Joint windows',
    what: 'drawn: high latency at low traffic, each value normal by itself; half of the windows are healthy',
    source: 'drawn here (jointWindows.ts)',
    licence: 'as this repository',
  },
  {
    part: 'drawn',
    title: 'Drawn windows',
    what: 'drawn traffic and latency with six kinds of incidents, an hour to two weeks long, a third of them healthy',
    source: 'drawn here (drawnWindows.ts)',
    licence: 'as this repository',
  },
  {
    part: 'notebook',
    title: 'Notebook',
    what: "the seed notebook's 1,000 minutes, and windows drawn like them",
    source: 'drawn here (notebookWindows.ts)',
    licence: 'as this repository',
  },
  {
    part: 'chance',
    title: 'How often by chance',
    what: 'drawn series of which nothing is wrong, eight kinds, six hours to a week twice; AIOps and WSD weeks without events, and the weeks before them',
    source: 'drawn here (healthySeries.ts); AIOps and WSD as above',
    licence: 'as this repository; as above',
  },
];
