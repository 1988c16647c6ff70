/** One event of a trace of Chromium; times in microseconds, `tdur` without the time that others had the processor. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What Chromium is asked to write down: tasks of the main thread, and marks of the page. */
export const TRACED = ['toplevel', 'blink.user_timing', 'devtools.timeline'];

/**
 * The processor time of each task of the page's main thread between two marks, milliseconds: what else runs on the
 * machine does not count. The page is the process that set the marks.
 */
export function tasksBetween(trace: Buffer, from: string, to?: string): number[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const mark = (name: string): TraceEvent | undefined =>
    traceEvents.find((event) => event.cat.includes('blink.user_timing') && event.name === name);
  const start = mark(from);
  if (!start) {
    throw new Error(`The trace has no mark "${from}".`);
  }
  const end = to ? (mark(to)?.ts ?? Infinity) : Infinity;
  return traceEvents
    .filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && pid === start.pid && tid === start.tid)
    .filter(({ ts, dur = 0 }) => ts + dur > start.ts && ts < end)
    .map(({ ts, dur = 1, tdur = dur }) => {
      const part = (Math.min(ts + dur, end) - Math.max(ts, start.ts)) / dur;
      return (part * tdur) / 1000;
    });
}
