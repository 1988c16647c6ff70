import { importSharedModule } from './sharedModules';

type Factory = (...modules: unknown[]) => unknown;

interface Definition {
  dependencies: string[];
  factory: Factory;
}

declare global {
  interface Window {
    define?: (dependencies: string[], factory: Factory) => void;
  }
}

/** One load at a time: the script says nothing but `define(...)`, so only the order tells whose it is. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Loads a plugin's module.js, an anonymous AMD module, and returns its exports.
 *
 * `window.define` exists only while the script loads, and without `.amd`: bundled UMD code must not take it for an AMD
 * loader.
 */
export function loadAmdModule(url: string): Promise<unknown> {
  const loaded = queue.then(() => readDefinition(url)).then((definition) => evaluate(definition, url));
  queue = loaded.catch(() => undefined);
  return loaded;
}

function readDefinition(url: string): Promise<Definition> {
  return new Promise((resolve, reject) => {
    let definition: Definition | undefined;
    window.define = (dependencies, factory) => (definition = { dependencies, factory });
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => {
      delete window.define;
      return definition
        ? resolve(definition)
        : reject(new Error(`${url} is no AMD module: it does not call define().`));
    };
    script.onerror = () => reject(new Error(`${url} could not be loaded. Was the plugin built?`));
    document.head.append(script);
  });
}

async function evaluate({ dependencies, factory }: Definition, url: string): Promise<unknown> {
  const exports = {};
  const modules = await Promise.all(
    dependencies.map((name) => {
      switch (name) {
        case 'exports':
          return exports;
        case 'module':
          // The build derives the address of its lazy chunks from this.
          return { id: url, uri: new URL(url, document.baseURI).href };
        default:
          return importSharedModule(name);
      }
    })
  );
  return factory(...modules) ?? exports;
}
