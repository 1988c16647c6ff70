import { DataFrame, Labels } from '@grafana/data';
import { minutely, numberField } from '../frames';
import { HostileCase, judged, refused } from './hostileCase';
import { busyMinutes } from './signals';

/** An hour of one signal of this name. */
function named(name: string, labels?: Labels): DataFrame[] {
  const frame = minutely({});
  const time = { ...minutely({ x: busyMinutes(60) }).fields[0] };
  return [{ ...frame, length: 60, fields: [time, numberField(name, busyMinutes(60), { labels })] }];
}

function namedTwice(...names: string[]): DataFrame[] {
  const [first] = named('x');
  return [{ ...first, fields: [first.fields[0], ...names.map((name, i) => numberField(name, busyMinutes(60, i)))] }];
}

/** A signal whose field config holds this, as a dashboard's JSON may. */
function configured(custom: string): DataFrame[] {
  const [frame] = named('RPM');
  return [{ ...frame, fields: frame.fields.map((field) => ({ ...field, config: { custom: JSON.parse(custom) } })) }];
}

/** Names and labels of every script and intent. */
export const nameCases: ReadonlyArray<HostileCase<DataFrame[]>> = [
  judged('no name', () => named(''), 'Signal: Value'),
  judged('a blank name', () => named(' \t'), 'Signal: Unnamed'),
  judged('HTML', () => named('<img src=x onerror="alert(1)">'), 'Signal: <img src=x onerror="alert(1)">'),
  judged('a script', () => named('</span><script>alert(1)</script>'), 'Signal: </span><script>alert(1)</script>'),
  judged(
    'Markdown',
    () => named('[click](javascript:alert(1)) **now**'),
    'Signal: [click](javascript:alert(1)) **now**'
  ),
  judged('a link', () => named('javascript:alert(1)'), 'Signal: javascript:alert(1)'),
  judged('emoji', () => named('🔥🧑‍💻'), 'Signal: 🔥🧑‍💻'),
  judged('right-to-left', () => named('زمن الاستجابة'), 'Signal: زمن الاستجابة'),
  judged('a mark that turns the direction', () => named('abc\u202Edef'), 'Signal: abc def'),
  judged('line breaks and control characters', () => named('line\nbreak\u0007'), 'Signal: line break'),
  judged('10 kB', () => named('x'.repeat(10_000)), `Signal: ${'x'.repeat(80)}…`),
  judged('__proto__', () => named('__proto__'), 'Signal: __proto__'),
  judged('constructor', () => named('constructor'), 'Signal: constructor'),
  judged('a formula for spreadsheets', () => named('=cmd|"/c calc"!A1'), 'Signal: =cmd|"/c calc"!A1'),
  judged('variables', () => named('${__field.name} $__interval'), 'Signal: ${__field.name} $__interval'),
  judged('the same name twice', () => namedTwice('A', 'A'), 'Signals: A 1, A 2'),
  judged('names that look numbered already', () => namedTwice('A', 'A', 'A (2)'), 'Signals: A 1, A 2, A (2)'),
  judged('labels with HTML', () => named('RPM', { service: '<b>api</b>' }), 'Signal: RPM <b>api</b>'),
  judged('labels of 10 kB', () => named('RPM', { service: 'x'.repeat(10_000) }), `Signal: RPM ${'x'.repeat(76)}…`),
];

/** Field config that no form has written. */
export const fieldConfigCases: ReadonlyArray<HostileCase<DataFrame[]>> = [
  judged('no custom config', () => configured('null'), 'Signal: RPM'),
  judged('"signal": 7', () => configured('{ "signal": 7 }'), 'Signal: RPM'),
  refused(
    '"signal": "ignore" on every field',
    () => configured('{ "signal": "ignore" }'),
    'Every numeric field (RPM) is set to be ignored: set "Use as signal" of at least one to auto or use.'
  ),
  judged('"role": "saturation"', () => configured('{ "role": "saturation" }'), 'Signal: RPM'),
  judged('"missing": "guess"', () => configured('{ "missing": "guess" }'), 'Signal: RPM'),
  judged('"missing": null', () => configured('{ "missing": null }'), 'Signal: RPM'),
  judged('"direction": "sideways"', () => configured('{ "direction": "sideways" }'), 'Signal: RPM'),
  judged('"minimumChange": "much"', () => configured('{ "minimumChange": "much" }'), 'Signal: RPM'),
  judged('"minimumChange": -5', () => configured('{ "minimumChange": -5 }'), 'Signal: RPM'),
  judged('"minimumChangeUnit": "furlongs"', () =>
    configured('{ "minimumChange": 5, "minimumChangeUnit": "furlongs" }')
  ),
  judged('"drawStyle": "crayon"', () => configured('{ "drawStyle": "crayon" }')),
  judged('"lineWidth": -3', () => configured('{ "lineWidth": -3 }')),
  judged('"scaleDistribution": "log"', () => configured('{ "scaleDistribution": "log" }')),
  judged('"axisPlacement": "middle"', () => configured('{ "axisPlacement": "middle" }')),
  judged('"axisLabel": {}', () => configured('{ "axisLabel": {} }')),
  judged('"hideFrom": "everything"', () => configured('{ "hideFrom": "everything" }')),
];
