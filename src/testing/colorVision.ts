import { colorManipulator } from '@grafana/data';

/** Red, green, blue, or what a sight makes of them. */
type Color = readonly number[];

/** Full protanopia and deuteranopia on linear RGB: Machado, Oliveira and Fernandes (2009), table of severity 1.0. */
export const sights: Readonly<Record<string, readonly Color[]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function linear(color: string): Color {
  return colorManipulator
    .decomposeColor(color)
    .values.slice(0, 3)
    .map((channel: number) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
}

/** Relative luminance as WCAG 2.2 defines it, of a colour as it is seen. */
function luminance(color: string, sight: readonly Color[]): number {
  const [r, g, b] = sight.map((row) => {
    const channel = linear(color).reduce((sum, value, i) => sum + row[i] * value, 0);
    return Math.min(1, Math.max(0, channel));
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours (hex, rgb) as WCAG 2.2 defines it, 1 .. 21, as they are seen. */
export function contrast(a: string, b: string, sight: readonly Color[]): number {
  const [dark, light] = [luminance(a, sight), luminance(b, sight)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
