import { Alert, LoadingPlaceholder, Stack } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { CopyableText } from '../../ui/dialog/CopyableText';
import { download } from '../../ui/dialog/download';
import { alertSources } from '../alertRules/alertSources';
import { watchFile } from './watchFile';

/** The panel as a configuration of the service, ready to be taken along, or why there is none. */
export function WatchContent(judged: Judged): React.JSX.Element {
  const [file, setFile] = useState<ReturnType<typeof watchFile>>();
  // A refresh while the dialog is open must not change what is about to be copied.
  const [{ panel, prepared, detection }] = useState(judged);
  useEffect(() => {
    const asked = { panel, prepared, detection };
    alertSources(asked).then(
      (sources) => setFile(watchFile(asked, sources)),
      (error: unknown) => setFile({ problem: String(error) })
    );
  }, [panel, prepared, detection]);
  if (!file) {
    return <LoadingPlaceholder text={t('clock.working', 'Reading the queries…')} />;
  }
  return (
    <Stack direction="column" gap={2}>
      <div>
        {t(
          'clock.purpose',
          'A panel judges only while somebody is looking at it. The service "anomaly-forest watch" judges around the clock, with the same verdict, and raises alerts. This is its configuration for what this panel shows.'
        )}
      </div>
      {'problem' in file ? (
        <Alert severity="warning" title="" bottomSpacing={0}>
          {file.problem}
        </Alert>
      ) : (
        <CopyableText
          label={t('clock.file', 'Configuration')}
          text={file.text}
          onDownload={() => void download([file.text], 'application/yaml', 'watch.yaml')}
        />
      )}
    </Stack>
  );
}
