import type { TimeZone } from '@grafana/schema';
import type { Recurring } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../i18n/t';
import type { JudgedSamples } from './viewProps';
import { formatClock } from '../ui/text/formatTime';
import { formatValue } from '../ui/text/formatValue';

/**
 * What the watch verdict takes for normal by now: new levels, `RPM: new level since 15:00 (5000 req → 7000 req)`, and
 * habits, `CPU: up 7 times at regular intervals, last at 06:00`.
 */
export function acceptedLines(judged: JudgedSamples, timeZone: TimeZone): string[] {
  return [...levelLines(judged, timeZone), ...habitLines(judged, timeZone)];
}

function levelLines(judged: JudgedSamples, timeZone: TimeZone): string[] {
  const { frame } = judged.prepared;
  return (judged.detection.levelShifts ?? []).map(({ signal, since, from, to }) => {
    const field = frame.fields[signal + 1];
    return t('incidents.level-shift', '{{name}}: new level since {{since}} ({{from}} → {{to}})', {
      name: nameOf(judged, signal),
      since: clockOf(judged, since, timeZone),
      from: formatValue(field, from),
      to: formatValue(field, to),
    });
  });
}

/** One line for each signal and direction. */
function habitLines(judged: JudgedSamples, timeZone: TimeZone): string[] {
  const { recurring = [] } = judged.detection;
  const habits = new Map<string, Recurring[]>();
  for (const one of recurring) {
    const key = `${one.signal} ${one.direction}`;
    habits.set(key, [...(habits.get(key) ?? []), one]);
  }
  return [...habits.values()].map((habit) => {
    const { signal, direction, start } = habit[habit.length - 1];
    const values = { name: nameOf(judged, signal), n: habit.length, last: clockOf(judged, start, timeZone) };
    return direction === 'up'
      ? t('incidents.habit-up', '{{name}}: up {{n, number}} times at regular intervals, last at {{last}}', values)
      : t('incidents.habit-down', '{{name}}: down {{n, number}} times at regular intervals, last at {{last}}', values);
  });
}

function nameOf({ group, prepared }: JudgedSamples, signal: number): string {
  const { name } = prepared.samples.signals[signal];
  return group && group.name !== '' ? `${group.name}, ${name}` : name;
}

function clockOf({ prepared }: JudgedSamples, sample: number, timeZone: TimeZone): string {
  const { time } = prepared.samples;
  return formatClock(time[sample], { reference: time[time.length - 1], interval: typicalStep(time), timeZone });
}
