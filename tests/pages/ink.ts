import { type Locator } from '@playwright/test';

/** Where something of one colour is drawn, in shares of the plot from its upper left corner. */
export interface Ink {
  /** Pixels. */
  readonly amount: number;
  readonly top: number;
  readonly bottom: number;
}

/** Colours of the signals in the bundled dashboards, as Grafana names them, and others that tests choose. */
const colors = {
  blue: [87, 148, 242],
  orange: [255, 152, 48],
  purple: [184, 119, 217],
} as const;

/** How much of a colour is drawn on a plot, of which `root` shows one: a canvas has no roles to ask for. */
export async function inkOf(
  root: Locator,
  color: keyof typeof colors,
  [from, to]: readonly [number, number] = [0, 1]
): Promise<Ink> {
  return root.locator('.u-wrap').evaluate(
    (wrap, [[red, green, blue], start, end]) => {
      const canvas = wrap.querySelector('canvas')!;
      const [whole, over] = [canvas, wrap.querySelector('.u-over')!].map((part) => part.getBoundingClientRect());
      const ratio = canvas.width / whole.width;
      const [width, height] = [Math.round(over.width * (end - start) * ratio), Math.round(over.height * ratio)];
      const left = Math.round((over.left - whole.left + over.width * start) * ratio);
      const top = Math.round((over.top - whole.top) * ratio);
      const { data } = canvas.getContext('2d')!.getImageData(left, top, width, height);
      const rows: number[] = [];
      for (let pixel = 0; pixel < width * height; pixel++) {
        const [r, g, b] = data.subarray(4 * pixel, 4 * pixel + 3);
        if (Math.hypot(r - red, g - green, b - blue) < 40) {
          rows.push(Math.floor(pixel / width) / height);
        }
      }
      return { amount: rows.length, top: rows[0] ?? NaN, bottom: rows.at(-1) ?? NaN };
    },
    [colors[color], from, to] as const
  );
}
