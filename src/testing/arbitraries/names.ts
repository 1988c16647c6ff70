import fc from 'fast-check';

/** Names that an attacker, a careless exporter or another script may give to a field. */
export const hostileNames: readonly string[] = [
  '',
  ' ',
  '<img src=x onerror="alert(1)">',
  '</li><script>alert(1)</script>',
  '[click](javascript:alert(1)) **bold**',
  '🔥🧑‍💻 latency',
  'زمن الاستجابة \u202Eabc',
  '__proto__',
  'constructor',
  'toString',
  'Time',
  'A (2)',
  '${__field.name} $__interval {{label}}',
  '=cmd|"/c calc"!A1',
  'line\nbreak\ttab\u0000',
  'x'.repeat(10_000),
];

/** Ordinary names, few of them so that they repeat, and hostile ones. */
export const fieldName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('RPM', 'Latency', 'A', 'errors') },
  { weight: 2, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) }
);
