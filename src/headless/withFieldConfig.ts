import { type DataFrame, type Field, type FieldConfig, fieldMatchers, FieldType } from '@grafana/data';
import { isPlainObject, set, unset } from 'lodash';

/** A panel's `fieldConfig` as dashboards store it; dashboards may hold anything. */
export interface SavedFieldConfig {
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly overrides?: ReadonlyArray<{
    readonly matcher?: { readonly id?: string; readonly options?: unknown; readonly scope?: string };
    readonly properties?: ReadonlyArray<{ readonly id?: string; readonly value?: unknown }>;
  }>;
}

/** What decides on signals, and on what is said of them. Colours, axes and links are for those who look. */
const USED = new Set([
  'displayName',
  'unit',
  'decimals',
  'custom.signal',
  'custom.role',
  'custom.missing',
  'custom.direction',
  'custom.minimumChange',
  'custom.minimumChangeUnit',
  'custom.expectation',
  'custom.expectationOf',
]);

/** Numbers alone have these, as the form of the field config says. */
const OF_NUMBERS = new Set([...USED].filter((id) => id.startsWith('custom.') && id !== 'custom.signal'));

/**
 * The frames with a panel's field config: defaults where a field says nothing itself, then the overrides that match, in
 * their order. What Grafana does before it draws a panel, without what only drawing needs. The given frames are never
 * changed.
 *
 * @param replace - fills in variables
 */
export function withFieldConfig(
  frames: readonly DataFrame[],
  { defaults = {}, overrides = [] }: SavedFieldConfig,
  replace: (text: string) => string
): DataFrame[] {
  const all = [...frames];
  const rules = overrides.flatMap(({ matcher, properties = [] }) => {
    const info = (matcher?.scope ?? 'series') === 'series' ? fieldMatchers.getIfExists(matcher?.id) : undefined;
    return info ? [{ matches: info.get(matcher?.options), properties }] : [];
  });
  const copies = all.map((frame) => ({ ...frame, fields: frame.fields.map(copyOf) }));
  for (const frame of copies) {
    for (const field of frame.fields) {
      setDefaults(field, defaults, replace);
      for (const { matches, properties } of rules) {
        if (matches(field, frame, all)) {
          properties.forEach(({ id, value }) => setOne(field.config, id, value, replace));
        }
      }
      // A matcher by name has asked for a name, which the frames keep in mind.
      field.state = { ...field.state, displayName: null };
    }
  }
  return copies;
}

function copyOf(field: Field): Field {
  const { custom, ...config } = field.config;
  return { ...field, config: { ...config, custom: { ...custom } }, state: { ...field.state } };
}

function setDefaults(
  field: Field,
  { custom, ...defaults }: NonNullable<SavedFieldConfig['defaults']>,
  replace: (text: string) => string
): void {
  const ofPanel = isPlainObject(custom) ? (custom as Readonly<Record<string, unknown>>) : {};
  for (const id of USED) {
    const [name, isCustom] = [id.replace(/^custom\./, ''), id.startsWith('custom.')];
    const own: unknown = isCustom ? field.config.custom[name] : field.config[name as keyof FieldConfig];
    const isFor = !OF_NUMBERS.has(id) || field.type === FieldType.number;
    if ((own === undefined || own === null) && isFor) {
      setOne(field.config, id, isCustom ? ofPanel[name] : defaults[name], replace, true);
    }
  }
}

/** @param isDefault - one that says nothing changes nothing */
function setOne(
  config: FieldConfig,
  id: string | undefined,
  value: unknown,
  replace: (text: string) => string,
  isDefault = false
): void {
  if (id === undefined || !USED.has(id)) {
    return;
  }
  if (value !== undefined && value !== null) {
    set(config, id, id === 'displayName' && typeof value === 'string' ? replace(value) : value);
  } else if (!isDefault) {
    unset(config, id);
  }
}
