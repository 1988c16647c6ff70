import type { InterpolateFunction } from '@grafana/data';
import { isEqual } from 'lodash';
import { type Options, panelOptions } from './options';
import type { PanelOption } from './panelOption';

/** Options in which a dashboard variable may stand: what is typed, and lists of names. */
const replaced = (Object.keys(panelOptions) as Array<keyof Options>).filter(
  (name) => (panelOptions[name] as PanelOption<unknown>).takesVariables
);
/**
 * The options with the values of dashboard variables (`${sens}`, `$label`) in place of their names. In a list, a variable
 * with several values stands for as many entries.
 *
 * @param replace - as Grafana gives it to panels
 */
export function withVariables(options: Options, replace: InterpolateFunction): Options {
  return { ...options, ...variableValues(options, replace) };
}

/** Those of the options in which variables may stand, with their values. */
export function variableValues(options: Options, replace: InterpolateFunction): Partial<Options> {
  return Object.fromEntries(replaced.map((key) => [key, replaceIn(options[key], replace)]));
}

function replaceIn(value: unknown, replace: InterpolateFunction): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => entriesOf(entry, replace));
  }
  return typeof value === 'string' ? replace(value) : value;
}

function entriesOf(entry: unknown, replace: InterpolateFunction): unknown[] {
  const text = typeof entry === 'string' ? replace(entry, undefined, 'csv') : entry;
  return typeof text === 'string' && text !== entry ? text.split(',').filter((part) => part !== '') : [entry];
}

/**
 * Changed options as they are to be saved: where nobody changed an option that a variable had given its value, the
 * variable stays.
 *
 * @param changed - what somebody made of `shown`
 * @param shown - `withVariables` of `saved`
 */
export function keepVariables(changed: Options, shown: Options, saved: Options): Options {
  const kept = replaced.filter((key) => isEqual(changed[key], shown[key])).map((key) => [key, saved[key]]);
  return { ...changed, ...Object.fromEntries(kept) };
}
