import React from 'react';
import { ViewProps } from '../viewProps';
import { DriverLines, DriverSentence, DriverShares } from './DriverLines';
import { EndTime, StartTime, WhatHappened } from './incidentCells';
import { IncidentRow } from './incidentRows';
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
export function incidentColumns(width: number, menu?: ViewProps['incidentMenu']): readonly IncidentColumn[] {
  const facts = width >= WIDE ? wideColumns : width >= NARROW ? narrowColumns : singleColumn;
  return menu ? [...facts, { header: 'Actions', isHeaderHidden: true, cell: ({ incident }) => menu(incident) }] : facts;
}

const severity: IncidentColumn = {
  header: 'Severity',
  sortKey: 'severity',
  cell: ({ incident }) => <Severity severity={incident.severity} />,
};

const wideColumns: readonly IncidentColumn[] = [
  { header: 'Start', sortKey: 'start', cell: (row) => <StartTime row={row} /> },
  { header: 'End', cell: (row) => <EndTime row={row} /> },
  { header: 'Duration', cell: ({ duration }) => duration },
  severity,
  { header: 'What happened', cell: (row) => <WhatHappened row={row} /> },
  { header: 'Drivers', cell: ({ drivers }) => <DriverShares drivers={drivers} /> },
  {
    header: 'Typical',
    numeric: true,
    cell: ({ drivers }) => <DriverLines drivers={drivers} render={({ typical }) => typical} />,
  },
  {
    header: 'Actual',
    numeric: true,
    cell: ({ drivers }) => <DriverLines drivers={drivers} render={({ actual }) => actual} />,
  },
];

const narrowColumns: readonly IncidentColumn[] = [
  {
    header: 'Start, end',
    sortKey: 'start',
    cell: (row) => (
      <>
        <StartTime row={row} />
        <div>
          <EndTime row={row} />
        </div>
      </>
    ),
  },
  severity,
  {
    header: 'What happened',
    cell: (row) => (
      <>
        <WhatHappened row={row} />
        <DriverSentence drivers={row.drivers} />
      </>
    ),
  },
];

const singleColumn: readonly IncidentColumn[] = [
  {
    header: 'Incident',
    sortKey: 'start',
    cell: (row) => (
      <>
        <StartTime row={row} /> – <EndTime row={row} /> <Severity severity={row.incident.severity} />
        <WhatHappened row={row} />
        <DriverSentence drivers={row.drivers} />
      </>
    ),
  },
];
