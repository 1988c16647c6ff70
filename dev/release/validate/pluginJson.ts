import { BuiltPlugin, distText } from './builtPlugin';

interface Link {
  readonly name?: string;
  readonly url?: string;
}

/** plugin.json as far as the rules look at it; nothing is sure to be there. */
export interface PluginJson {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly info?: {
    readonly version?: string;
    readonly updated?: string;
    readonly description?: string;
    readonly keywords?: readonly string[];
    readonly author?: Link;
    readonly links?: readonly Link[];
    readonly logos?: { readonly small?: string; readonly large?: string };
    readonly screenshots?: ReadonlyArray<{ readonly name?: string; readonly path?: string }>;
  };
  readonly dependencies?: { readonly grafanaDependency?: string };
}

/** The built plugin.json; empty if it is missing. */
export function pluginJsonOf(plugin: Pick<BuiltPlugin, 'dist'>): PluginJson {
  return JSON.parse(distText(plugin, 'plugin.json') || '{}');
}
