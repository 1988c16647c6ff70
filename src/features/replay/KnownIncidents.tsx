import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, Combobox, IconButton, Stack, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { formatEndTime, formatTime } from '../../ui/text/formatTime';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { foundSpans, joinSpans, taggedSpans, tagsOf } from './knownSpans';
import { MarkStrip } from './MarkStrip';

interface Props {
  judged: Judged;
  range: TimeSpan;
  known: readonly TimeSpan[];
  onChange: (known: readonly TimeSpan[]) => void;
}

/** What really happened, as far as it is known: marked by hand, taken from annotations, or from what was found. */
export function KnownIncidents({ judged, range, known, onChange }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const tagId = useId();
  const { panel, prepared } = judged;
  const tagged = taggedSpans(panel.data.annotations, range, theme);
  const add = (spans: readonly TimeSpan[]): void => onChange(joinSpans([...known, ...spans]));
  const found = foundSpans(judged);
  return (
    <Stack direction="column" gap={1}>
      <div>
        {t(
          'replay.mark',
          'These are the incidents that the panel found. Remove false alarms, and drag over the plot where it missed one.'
        )}
      </div>
      <MarkStrip samples={prepared.samples} range={range} known={known} onMark={(span) => add([span])} />
      <Stack gap={1} wrap="wrap" alignItems="center">
        <Button size="sm" variant="secondary" disabled={found.length === 0} onClick={() => add(found)}>
          {t('replay.take-found', 'Use what the panel found')}
        </Button>
        {tagged.length > 0 && (
          <div>
            <VisuallyHidden>
              <label htmlFor={tagId}>{t('replay.tag', 'Use annotations tagged')}</label>
            </VisuallyHidden>
            <Combobox
              id={tagId}
              placeholder={t('replay.tag', 'Use annotations tagged')}
              options={tagsOf(tagged).map((value) => ({ value, label: value }))}
              value={null}
              width={36}
              onChange={({ value }) => add(tagged.filter(({ tags }) => tags.includes(value)))}
            />
          </div>
        )}
      </Stack>
      {known.length > 0 && (
        <ul className={styles.list} aria-label={t('replay.known', 'Known incidents')}>
          {known.map((span) => (
            <li key={span.from} className={styles.item}>
              {formatTime(span.from, panel.timeZone)} – {formatEndTime(span.to, span.from, panel.timeZone)}
              <IconButton
                name="times"
                size="sm"
                aria-label={t('replay.remove', 'Remove the incident at {{start}}', {
                  start: formatTime(span.from, panel.timeZone),
                })}
                onClick={() => onChange(known.filter((other) => other !== span))}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    maxHeight: theme.spacing(12),
    overflowY: 'auto',
    listStyle: 'none',
  }),
  item: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0, 1),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
});
