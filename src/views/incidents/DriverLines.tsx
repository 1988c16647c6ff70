import { css } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { DriverWords, IncidentRow } from '../../session/incidentRows';

/** Weaker drivers are counted instead of listed, so that 16 signals do not make a row fill the panel. */
const MAX_LINES = 3;

interface Props {
  drivers: readonly DriverWords[];
  /** What a line says of a driver. */
  render: (driver: DriverWords) => React.ReactNode;
}

type SharesProps = Pick<IncidentRow, 'drivers' | 'meaningOfShares'>;

/** One line a driver, strongest first. Columns made of these lines stay level with each other: lines never wrap. */
export function DriverLines({ drivers, render }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <>
      {drivers.slice(0, MAX_LINES).map((driver) => (
        <div key={driver.signal} className={styles.line}>
          {render(driver)}
        </div>
      ))}
    </>
  );
}

/** Which signals drove the incident, and to what share. */
export function DriverShares({ drivers, meaningOfShares }: SharesProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div title={meaningOfShares}>
      <DriverLines
        drivers={drivers}
        render={({ name, share }) => (
          <>
            {name} <span className={styles.secondary}>{share}</span>
          </>
        )}
      />
      {drivers.length > MAX_LINES && <div className={styles.secondary}>{describeMore(drivers)}</div>}
    </div>
  );
}

/** The same in one line of running text. */
export function DriverSentence({ drivers, meaningOfShares }: SharesProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const parts = drivers.slice(0, MAX_LINES).map(({ name, share }) => `${name} ${share}`);
  const rest = drivers.length > MAX_LINES ? [describeMore(drivers)] : [];
  return (
    <div className={styles.secondary} title={meaningOfShares}>
      {t('incidents.drivers-listed', 'Drivers: {{drivers}}', { drivers: [...parts, ...rest].join(', ') })}
    </div>
  );
}

function describeMore(drivers: readonly DriverWords[]): string {
  return t('incidents.more-drivers', '{{n, number}} more', { n: drivers.length - MAX_LINES });
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ whiteSpace: 'nowrap' }),
  secondary: css({ color: theme.colors.text.secondary }),
});
