import { BuiltPlugin } from './builtPlugin';
import { pluginJsonOf } from './pluginJson';
import { Rule, unless } from './rule';

/** Elements that only draw; neither scripts nor foreign content. */
const drawingElements = new Set(
  'svg g path circle ellipse rect line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath mask'.split(
    ' '
  )
);

/** Logos and screenshots. */
export const imageRules: readonly Rule[] = [
  {
    name: 'logos: exist and are SVG',
    check: (plugin) => {
      const { small, large } = pluginJsonOf(plugin).info?.logos ?? {};
      return [small, large].flatMap((file) =>
        unless(Boolean(file?.endsWith('.svg')) && plugin.dist.has(file ?? ''), `Got "${file}".`)
      );
    },
  },
  {
    name: 'screenshots: there are some, they exist, have a name, and are pictures',
    check: (plugin) => {
      const screenshots = pluginJsonOf(plugin).info?.screenshots ?? [];
      return [
        ...unless(screenshots.length > 0, 'Got none.'),
        ...screenshots.flatMap(({ name, path: file = '' }) =>
          unless(Boolean(name) && isPicture(plugin, file), `Got "${name}" in "${file}".`)
        ),
      ];
    },
  },
  {
    name: 'SVG files: drawing elements only, no scripts, no event handlers, nothing from outside',
    check: ({ dist }) =>
      [...dist]
        .filter(([file]) => file.endsWith('.svg'))
        .flatMap(([file, content]) => unsafeParts(content.toString('utf8')).map((part) => `${file} has ${part}.`)),
  },
];

/** The first bytes of the kinds of picture that the catalog shows. */
const signatures: Readonly<Record<string, string>> = { png: '89504e47', jpg: 'ffd8ff', gif: '474946' };

function isPicture({ dist }: BuiltPlugin, file: string): boolean {
  const signature = signatures[file.split('.').pop() ?? ''];
  return signature !== undefined && Boolean(dist.get(file)?.toString('hex').startsWith(signature));
}

function unsafeParts(svg: string): string[] {
  const elements = [...svg.matchAll(/<([A-Za-z][\w:.-]*)/g)].map(([, name]) => name);
  return [
    ...elements.filter((name) => !drawingElements.has(name)).map((name) => `the element <${name}>`),
    ...(svg.match(/\son\w+\s*=/gi) ?? []).map((attribute) => `the handler${attribute.trimEnd()}`),
    ...(svg.match(/(href|src)\s*=\s*["'](?!#)[^"']*|url\(\s*["']?(?!#)[^)]*|<!(ENTITY|DOCTYPE)|<\?xml-stylesheet/gi) ??
      []),
  ];
}
