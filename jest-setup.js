// Jest setup provided by Grafana scaffolding
import './.config/jest-setup';

// What @grafana/ui 13 and uPlot need and jsdom lacks.

// React 19's scheduler wants a MessageChannel; Node's own keeps jest alive, so tasks go through setTimeout.
global.MessageChannel = class MessageChannel {
  constructor() {
    this.port1 = { onmessage: null };
    this.port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data }), 0) };
  }
};

// Turns of the page follow each other at once: within act(), which a task of its own would be outside of.
jest.mock('./src/session/turns/ownTask', () => ({
  inOwnTask: (work) => work(),
  afterPaint: (work) => work(),
}));

// The code that detects is there at once, as on a page that has been open for a moment.
jest.mock('./src/session/worker/lateDetection', () => {
  const code = () => jest.requireActual('./src/session/worker/detectionCode');
  return { loadedDetection: code, loadDetection: async () => code(), onDetectionLoaded: () => () => {} };
});

class NothingObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
global.ResizeObserver = NothingObserver;
global.IntersectionObserver = NothingObserver;

global.Path2D = class Path2D {
  constructor() {
    return new Proxy(this, { get: (target, name) => (name in target ? target[name] : () => {}) });
  }
};

// jsdom's URL lacks the static method by which Grafana checks data links.
URL.canParse ??= (url, base) => {
  try {
    return Boolean(new URL(url, base));
  } catch {
    return false;
  }
};

// A 2D context that accepts every call and draws nothing.
const createContext2d = (canvas) =>
  new Proxy(
    { canvas },
    {
      get: (target, name) => {
        if (name in target) {
          return target[name];
        }
        if (name === 'measureText') {
          return (text) => ({ width: text.length * 6 });
        }
        return () => {};
      },
      set: (target, name, value) => {
        target[name] = value;
        return true;
      },
    }
  );
HTMLCanvasElement.prototype.getContext = function () {
  return createContext2d(this);
};

/*
 * The style of an element without style sheets: what its tag, its `hidden` and its own `style` say. jsdom tries every rule of
 * every sheet on the element and its ancestors, at each role that a test looks for: a quarter of the time of all tests. What
 * a sheet hides or moves is a matter of the browser tests.
 */
const inlineTags = new Set(
  'A ABBR B BR BUTTON CODE EM I IMG INPUT KBD LABEL MARK SELECT SMALL SPAN STRONG SUB SUP SVG TEXTAREA TIME'.split(' ')
);
const defaultDisplay = (element) =>
  element.hidden ? 'none' : inlineTags.has(element.tagName.toUpperCase()) ? 'inline' : 'block';

window.getComputedStyle = (element) => {
  const style = new CSSStyleDeclaration();
  style.setProperty('display', defaultDisplay(element));
  const visibility = element.closest('[style*="visibility"]')?.style.visibility;
  style.setProperty('visibility', visibility || 'visible');
  for (const name of Array.from(element.style ?? [])) {
    style.setProperty(name, element.style.getPropertyValue(name));
  }
  return style;
};

// State that changes outside of act() is drawn at a moment that the test does not choose: it passes by luck.
const outsideAct = [];
const consoleError = console.error;
console.error = (...words) => {
  if (words.some((word) => String(word).includes('act('))) {
    outsideAct.push(`${expect.getState().currentTestName}: ${words.join(' ')}`);
  }
  consoleError(...words);
};
afterAll(() => {
  if (outsideAct.length > 0) {
    throw new Error(`React state changed outside of act() in the test\n${outsideAct[0]}`);
  }
});
