import type { Detection, Samples } from '../detection';
import { MINUTE, samplesOf, signal } from '../testing/watchSamples';
import { healthy, marked, oneSignal, shifted, START, told, watch } from '../testing/watchSeries';
import { MIN_SENSITIVITY, MAX_SENSITIVITY } from '../watchOptions';

const N = 600;
const noise = (seed = 1): Float64Array => healthy('noise', N, seed);
const sensitivities = Array.from({ length: MAX_SENSITIVITY - MIN_SENSITIVITY + 1 }, (_, k) => MIN_SENSITIVITY + k);

describe('the direction of a signal', () => {
  const both = shifted(shifted(noise(), 200, 220, -60), 400, 420, 60);

  it('says which deviations count', () => {
    expect(told(watch(oneSignal(both)))).toEqual(['200-219 down', '400-419 up']);
    expect(told(watch(oneSignal(both, { direction: 'high' })))).toEqual(['400-419 up']);
    expect(told(watch(oneSignal(both, { direction: 'low' })))).toEqual(['200-219 down']);
  });
});

describe('the minimum change', () => {
  const small = shifted(noise(), 400, 420, 12);
  const large = shifted(noise(), 400, 420, 30);
  const judge = (values: Float64Array, value: number, unit: 'absolute' | 'percent'): string[] =>
    told(watch(oneSignal(values, { minimumChange: { value, unit } })));

  it('keeps quiet about less, in the unit of the signal or in percent of its median', () => {
    expect(judge(large, 20, 'absolute')).toEqual(['400-419 up']);
    expect(judge(large, 40, 'absolute')).toEqual([]);
    expect(judge(large, 20, 'percent')).toEqual(['400-419 up']);
    expect(judge(large, 40, 'percent')).toEqual([]);
    const tenfold = large.map((value) => 10 * value);
    expect(judge(tenfold, 20, 'percent')).toEqual(['400-419 up']);
    expect(judge(tenfold, 40, 'percent')).toEqual([]);
    expect(judge(tenfold, 40, 'absolute')).toEqual(['400-419 up']);
  });

  it('takes the place of the own minimum effect, but noise stays noise', () => {
    expect(judge(small, 0.1, 'absolute')).toEqual(judge(small, 1, 'percent'));
    expect(judge(noise(), 0.001, 'absolute')).toEqual([]);
  });
});

describe('a percentage of a median of 0', () => {
  it('leaves every sample judged', () => {
    const errors = new Float64Array(N).fill(3, 100, 101).fill(50, 400, 410);
    const verdict = watch(oneSignal(errors, { minimumChange: { value: 30, unit: 'percent' } }));
    expect(verdict.labels).not.toContain(0);
    expect(verdict.scoreSamples.every((score) => score >= -1 && score <= 0)).toBe(true);
    expect(marked(verdict)).toEqual(expect.arrayContaining([400, 409]));
  });
});

describe('persistence', () => {
  const withRun = (length: number): Float64Array => shifted(noise(), 400, 400 + length, 80);

  it('says how many of how many samples make an incident', () => {
    const judge = (length: number, least: number, of: number): string[] =>
      told(watch(oneSignal(withRun(length), { role: 'latency' }), { persistence: { least, of } }));
    expect(judge(1, 1, 1)).toEqual(['400-400 latency-up']);
    expect(judge(1, 2, 2)).toEqual([]);
    expect(judge(2, 2, 2)).toEqual(['400-401 latency-up']);
    expect(judge(3, 4, 5)).toEqual([]);
    expect(judge(4, 4, 5)).toEqual(['400-403 latency-up']);
  });

  it('takes one odd minute of latency for chance, two not; of other signals one that is far enough counts', () => {
    expect(told(watch(oneSignal(withRun(1), { role: 'latency' })))).toEqual([]);
    expect(told(watch(oneSignal(withRun(2), { role: 'latency' })))).toEqual(['400-401 latency-up']);
    expect(told(watch(oneSignal(withRun(1))))).toEqual(['400-400 up']);
  });
});

describe('recovery', () => {
  it('joins what is at most so many samples apart', () => {
    const values = shifted(shifted(noise(), 400, 410, 60), 418, 428, 60);
    expect(told(watch(oneSignal(values), { recovery: 5 }))).toEqual(['400-409 up', '418-427 up']);
    expect(told(watch(oneSignal(values), { recovery: 8 }))).toEqual(['400-409 up', '418-427 up']);
    expect(told(watch(oneSignal(values), { recovery: 9 }))).toEqual(['400-427 up']);
  });
});

describe('the least traffic', () => {
  const traffic = healthy('noise', N, 1).fill(2, 390, 430);
  const latency = shifted(healthy('noise', N, 2), 400, 420, 80);
  const samples = samplesOf([signal('requests', 'traffic'), signal('latency', 'latency')], [traffic, latency], {
    start: START,
  });

  it('silences what is beside it, and never the traffic itself', () => {
    const kinds = (least: number): string[] =>
      watch(samples, { leastTraffic: least }).incidents.flatMap(({ drivers }) =>
        drivers.filter(({ share }) => share > 0).map(({ signal: j }) => samples.signals[j].name)
      );
    expect(kinds(0).sort()).toEqual(['latency', 'requests']);
    expect(kinds(5)).toEqual(['requests']);
    expect(watch(samples, { leastTraffic: 5 }).typical[1][400]).toBeNaN();
  });
});

describe('the sensitivity', () => {
  /** Changes of all sizes, from hardly visible to obvious. */
  const values = [10, -12, 14, -26, 40, -70].reduce(
    (column, size, k) => shifted(column, 120 + 70 * k + k * k, 125 + 70 * k + k * k, size),
    noise(5)
  );
  const verdicts = sensitivities.map((sensitivity) => watch(oneSignal(values), { sensitivity }));

  it('only ever adds: the incidents of a lower one stay exactly as they are', () => {
    const counts = verdicts.map(({ incidents }) => incidents.length);
    expect(new Set(counts).size).toBeGreaterThan(3);
    verdicts.slice(1).forEach(({ incidents }, k) => {
      expect(incidents).toEqual(expect.arrayContaining([...verdicts[k].incidents]));
    });
  });

  it('counts beforehand what each would show', () => {
    const shown = verdicts.map(({ incidents }) => incidents.length);
    expect(verdicts.map(({ nIncidentsBySensitivity }) => nIncidentsBySensitivity)).toEqual(verdicts.map(() => shown));
  });

  it('tells the same of the rest: typical, evidence, and how far the limit is', () => {
    for (const verdict of verdicts) {
      expect(verdict.typical).toEqual(verdicts[0].typical);
      expect(verdict.strength).toEqual(verdicts[0].strength);
    }
    const offsets = verdicts.map(({ offset }) => offset);
    expect(offsets[3]).toBe(-0.5);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(new Set(offsets).size).toBe(7);
  });
});

describe('what a person says', () => {
  const values = shifted(shifted(noise(), 200, 220, 60), 400, 420, 60);
  const samples = oneSignal(values);
  const span = (from: number, to: number) => ({ from: START + from * MINUTE, to: START + to * MINUTE });
  const judge = (change: Partial<Samples>): Detection => watch({ ...samples, ...change });

  it('an incident called normal is listed as such, by which remark, and its samples are normal', () => {
    const verdict = judge({ calledNormal: [{ span: span(0, 100) }, { span: span(398, 421) }] });
    expect(told(verdict)).toEqual(['200-219 up']);
    expect(verdict.calledNormal).toMatchObject([{ by: 1, incident: { start: 400, end: 419, nAnomalous: 20 } }]);
    expect(marked(verdict)).toEqual(Array.from({ length: 20 }, (_, k) => 200 + k));
    expect(verdict.nIncidentsBySensitivity?.[3]).toBe(1);
  });

  it('more than half of its samples must be meant', () => {
    expect(told(judge({ calledNormal: [{ span: span(400, 409) }] }))).toHaveLength(2);
    expect(told(judge({ calledNormal: [{ span: span(400, 410) }] }))).toHaveLength(1);
  });

  it('values called normal are so at any time', () => {
    const verdict = judge({ calledNormal: [{ values: [{ signal: 'signal', low: 130, high: 190 }] }] });
    expect(told(verdict)).toEqual([]);
    expect(verdict.calledNormal).toHaveLength(2);
    expect(told(judge({ calledNormal: [{ values: [{ signal: 'other', low: 130, high: 190 }] }] }))).toHaveLength(2);
    expect(told(judge({ calledNormal: [{}] }))).toHaveLength(2);
  });

  it('from a new normal on, what was before says nothing', () => {
    const level = oneSignal(shifted(noise(), 350, N, 60));
    const since = START + 350 * MINUTE;
    expect(told(watch(level))).toEqual(['350-599 up']);
    const verdict = watch({ ...level, newNormal: [since] });
    expect(told(verdict)).toEqual([]);
    expect(Array.from(new Set(verdict.labels))).toEqual([1]);
    expect(verdict.typical[0][360]).toBeCloseTo(160, -1);
    expect(verdict.typical[0][340]).toBeCloseTo(100, -1);
  });

  it('incidents after a new normal keep their place', () => {
    const level = oneSignal(shifted(shifted(noise(), 350, N, 60), 500, 520, -60));
    expect(told(watch({ ...level, newNormal: [START + 350 * MINUTE] }))).toEqual(['500-519 down']);
  });

  it('a range that is left out is judged, but does not say what is normal', () => {
    const deploy = oneSignal(shifted(noise(), 0, 280, 40));
    expect(told(watch(deploy))).not.toContain('0-279 up');
    const leftOut = [span(0, 279)];
    const verdict = watch({ ...deploy, leftOut });
    expect(told(verdict)).toEqual(['0-279 up']);
    expect(verdict.baseline).toMatchObject({ kind: 'visible', nSamples: 320 });
  });

  it('leaving out nearly everything leaves out nothing, and says so', () => {
    const verdict = judge({ leftOut: [span(0, 580)] });
    expect(told(verdict)).toEqual(told(judge({})));
    expect(verdict.notices[0].text).toContain('leave 19 of 600 samples, 30 are needed');
  });
});

describe('too little history', () => {
  it('is said, with what would help', () => {
    const verdict = watch(oneSignal(noise().subarray(0, 29)));
    expect(verdict.notices).toMatchObject([{ level: 'warning', text: expect.stringContaining('got 29 samples') }]);
    expect(Array.from(new Set(verdict.labels))).toEqual([0]);
    expect(watch(oneSignal(noise().subarray(0, 30))).notices).toEqual([]);
  });
});

describe('too much', () => {
  it('is no incident: of many signals that do not fit one model it is said which to leave out', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const columns = names.map((_, j) => {
      const starts = [100, 160, 290, 390, 435, 550];
      return starts
        .slice(0, j === 3 ? 6 : 2)
        .reduce((column, at) => shifted(column, at + 3 * j, at + 45, 60), noise(j + 1));
    });
    const many = samplesOf(
      names.map((name) => signal(name)),
      columns,
      { start: START }
    );
    const texts = watch(many).notices.map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('these 5 signals do not fit one model')]);
    expect(texts[0]).toContain('Group them by a label, or leave d out');
    const labelled = many.signals.map((one, j) => ({ ...one, name: `{cpu="${j % 2}", mode="m${j}"}` }));
    expect(watch({ ...many, signals: labelled }).notices).toMatchObject([
      { text: expect.stringContaining('Group them by the label mode, or leave {cpu="1", mode="m3"} out') },
    ]);
    const fewer = { ...many, signals: many.signals.slice(0, 4), X: { ...many.X, columns: columns.slice(0, 4) } };
    expect(watch(fewer).notices).toEqual([]);
  });
});
