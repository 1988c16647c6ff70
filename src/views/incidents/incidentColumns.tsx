import type { TimeRange } from '@grafana/data';
import React from 'react';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { ViewProps } from '../../session/viewProps';
import { DriverLines, DriverSentence, DriverShares } from './DriverLines';
import { EndTime, GroupName, PeakScore, StartTime, WhatHappened } from './incidentCells';
import { IncidentRow } from '../../session/incidentRows';
import { Severity } from './Severity';
import { SortKey } from './sortIncidentRows';

/** A column of the incident table. */
export interface IncidentColumn {
  readonly header: string;
  /** The header is for screen readers only. */
  readonly isHeaderHidden?: boolean;
  readonly sortKey?: SortKey;
  readonly numeric?: boolean;
  readonly cell: (row: IncidentRow) => React.ReactNode;
}

/** From this width on every fact has a column of its own ... */
const WIDE = 900;

/** ... and below this one a single column has room for them all. */
const NARROW = 420;

/** The columns that fit the given width in pixels. Nothing is left out when it is narrow: it moves into fewer cells. */
export function incidentColumns(
  {
    options,
    groups,
    incidentMenu: menu,
    timeRange,
  }: Pick<ViewProps, 'options' | 'groups' | 'incidentMenu' | 'timeRange'>,
  width: number
): readonly IncidentColumn[] {
  const facts =
    width >= WIDE ? wideColumns(timeRange) : width >= NARROW ? narrowColumns(timeRange) : [singleColumn(timeRange)];
  return [...(groups ? [groupColumn(options.groupBy)] : []), ...facts, ...(menu ? [menuColumn(menu)] : [])];
}

/** What the groups are called by: `service`. */
function groupColumn(groupBy: readonly string[]): IncidentColumn {
  return { header: groupBy.map((label) => nameInSentence(label)).join(', '), cell: (row) => <GroupName row={row} /> };
}

function menuColumn(menu: NonNullable<ViewProps['incidentMenu']>): IncidentColumn {
  return {
    header: t('incidents.actions', 'Actions'),
    isHeaderHidden: true,
    cell: ({ incident, judged }) => menu(incident, judged),
  };
}

const severity = (): IncidentColumn => ({
  header: t('incidents.severity', 'Severity'),
  sortKey: 'severity',
  cell: (row) => (
    <>
      <Severity severity={row.incident.severity} />
      <div>
        <PeakScore row={row} />
      </div>
    </>
  ),
});

const wideColumns = (timeRange: TimeRange): readonly IncidentColumn[] => [
  { header: t('incidents.start', 'Start'), sortKey: 'start', cell: (row) => <StartTime row={row} /> },
  { header: t('incidents.end', 'End'), cell: (row) => <EndTime row={row} timeRange={timeRange} /> },
  {
    header: t('incidents.duration', 'Duration'),
    cell: ({ duration }) => <span style={{ whiteSpace: 'nowrap' }}>{duration}</span>,
  },
  severity(),
  { header: t('incidents.what-happened', 'What happened'), cell: (row) => <WhatHappened row={row} /> },
  { header: t('incidents.drivers', 'Drivers'), cell: (row) => <DriverShares {...row} /> },
  {
    header: t('incidents.typical', 'Typical'),
    numeric: true,
    cell: ({ drivers }) => <DriverLines drivers={drivers} render={({ typical }) => typical} />,
  },
  {
    header: t('incidents.actual', 'Actual'),
    numeric: true,
    cell: ({ drivers }) => (
      <DriverLines
        drivers={drivers}
        render={({ actual, change }) => (change === undefined ? actual : `${actual} ${change}`)}
      />
    ),
  },
];

const narrowColumns = (timeRange: TimeRange): readonly IncidentColumn[] => [
  {
    header: t('incidents.start-end', 'Start, end'),
    sortKey: 'start',
    cell: (row) => (
      <>
        <StartTime row={row} />
        <div>
          <EndTime row={row} timeRange={timeRange} />
        </div>
      </>
    ),
  },
  severity(),
  {
    header: t('incidents.what-happened', 'What happened'),
    cell: (row) => (
      <>
        <WhatHappened row={row} />
        <DriverSentence {...row} />
      </>
    ),
  },
];

const singleColumn = (timeRange: TimeRange): IncidentColumn => ({
  header: t('incidents.incident', 'Incident'),
  sortKey: 'start',
  cell: (row) => (
    <>
      <StartTime row={row} /> – <EndTime row={row} timeRange={timeRange} />{' '}
      <Severity severity={row.incident.severity} /> <PeakScore row={row} />
      <WhatHappened row={row} />
      <DriverSentence {...row} />
    </>
  ),
});
