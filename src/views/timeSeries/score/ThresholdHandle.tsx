import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options/options';
import { GUTTER_LETTERS } from '../../../ui/plot/gutter';
import type { ThresholdChoice, ThresholdChoices } from './thresholdChoices';
import { stepAfterKey } from './thresholdKeys';

/** Height of what can be grabbed, CSS pixels. */
const GRIP = 12;

interface Props {
  choices: ThresholdChoices;
  /** The one that is being tried. */
  preview?: ThresholdChoice;
  /** Its score is left of the lane, where it covers nothing. */
  isBeside: boolean;
  /** Pixels from the top of the lane for a score, and back. */
  toY: (score: number) => number;
  toScore: (y: number) => number;
  onPreview: (choice: ThresholdChoice | undefined) => void;
  onChoose: (options: Partial<Options>) => void;
}

/** The threshold as a slider: dragged or moved by keys it tells what would be found, let go it becomes the option. */
export function ThresholdHandle(props: Props): React.JSX.Element {
  const { choices, preview, isBeside, toY, toScore, onPreview, onChoose } = props;
  const styles = useStyles2(getStyles);
  const [lowest, highest] = useMemo(() => [choices.nSteps, 1].map((step) => choices.choose(step).threshold), [choices]);
  const shown = preview ?? choices.inUse;

  const tryAt = ({ clientY, currentTarget }: PointerEvent): void => {
    const lane = currentTarget.parentElement?.getBoundingClientRect();
    onPreview(choices.choose(choices.stepAt(toScore(clientY - (lane?.top ?? 0)))));
  };
  const letGo = (): void => {
    if (preview) {
      onChoose(preview.options);
    }
    onPreview(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepAfterKey(event.key, shown.step, choices.nSteps);
    if (step !== undefined) {
      event.preventDefault();
      onPreview(choices.choose(step));
    } else if (event.key === 'Escape') {
      onPreview(undefined);
    }
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ top: toY(shown.threshold) }}
      aria-label={t('time-series.threshold', 'Threshold')}
      aria-orientation="vertical"
      aria-valuemin={round(lowest)}
      aria-valuemax={round(highest)}
      aria-valuenow={round(shown.threshold)}
      aria-valuetext={shown.found}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={(event) => event.buttons === 1 && tryAt(event)}
      onPointerUp={letGo}
      onPointerCancel={() => onPreview(undefined)}
      onKeyDown={onKeyDown}
      onKeyUp={letGo}
      onBlur={() => onPreview(undefined)}
    >
      {preview ? (
        <span className={styles.preview}>{preview.found}</span>
      ) : (
        <span className={isBeside ? styles.beside : styles.text}>{describeThreshold(shown.threshold, isBeside)}</span>
      )}
    </div>
  );
}

function describeThreshold(threshold: number, isBeside: boolean): string {
  const score = threshold.toFixed(2);
  return isBeside ? score : t('time-series.threshold-at', 'threshold {{score}}', { score });
}

function round(score: number): number {
  return Number(score.toFixed(3));
}

const getStyles = (theme: GrafanaTheme2) => {
  const letters = {
    position: 'absolute',
    padding: theme.spacing(0, 0.5),
    fontSize: 11,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
  } as const;
  const text = { ...letters, right: 0, bottom: GRIP / 2 } as const;
  return {
    handle: css({
      position: 'absolute',
      left: 0,
      right: 0,
      height: GRIP,
      marginTop: -GRIP / 2,
      cursor: 'ns-resize',
      touchAction: 'none',
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    beside: css(letters, {
      fontSize: GUTTER_LETTERS,
      right: '100%',
      top: GRIP / 2,
      transform: 'translateY(-50%)',
      color: theme.colors.text.secondary,
    }),
    // The line of scores may be behind it.
    text: css(text, {
      color: theme.colors.text.secondary,
      background: `color-mix(in srgb, ${theme.colors.background.primary} 75%, transparent)`,
    }),
    preview: css(text, {
      zIndex: 1,
      width: 'max-content',
      maxWidth: '100%',
      whiteSpace: 'normal',
      background: theme.colors.background.elevated,
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.primary,
    }),
  };
};
