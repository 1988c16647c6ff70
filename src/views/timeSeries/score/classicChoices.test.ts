import { readFileSync } from 'fs';
import { join } from 'path';
import fc from 'fast-check';
import { detect } from '@anomaly-forest/core/internal/detect';
import { labelsOf, offsetOf } from '@anomaly-forest/core/internal/verdict/offset';
import { someOptions, someSamples } from '../../../testing/detections';
import { classicChoices, shareText } from './classicChoices';

const notebook = JSON.parse(readFileSync(join(__dirname, '../../../../dev/golden/sklearn/notebook.json'), 'utf8'))
  .cases[0];
const detection = {
  ...detect(someSamples(2), { ...someOptions(), verdict: 'classic' }),
  scoreSamples: Float64Array.from(notebook.expected.score_samples),
  labels: Int8Array.from({ length: 1000 }, (_, row) => (notebook.expected.flagged.includes(row) ? -1 : 1)),
  offset: notebook.expected.offset_from_exact_scores,
};

describe('the thresholds of the classic verdict', () => {
  const { inUse, choose, stepAt, nSteps } = classicChoices(detection);

  it('start where the verdict is', () => {
    expect(inUse).toMatchObject({ step: 30, threshold: -notebook.expected.offset_from_exact_scores });
  });

  it("say of the notebook's share the notebook's samples and incidents", () => {
    expect(choose(30)).toMatchObject({ found: '30 samples, 5 incidents at 0.56', options: { contamination: '0.03' } });
  });

  it('reach from one sample to half of them', () => {
    expect(nSteps).toBe(500);
    expect(choose(0).found).toMatch(/^1 sample, 1 incident/);
    expect(choose(9999).options).toEqual({ contamination: '0.5' });
  });

  it('are found by a score between two samples', () => {
    expect(stepAt(-notebook.expected.offset_from_exact_scores)).toBe(30);
    expect(stepAt(-1)).toBe(500);
    expect(stepAt(2)).toBe(1);
  });

  it('leave out samples that were not judged', () => {
    const scoreSamples = Float64Array.of(NaN, -0.7, -0.4, NaN, -0.5, -0.41);
    const choices = classicChoices({ ...detection, scoreSamples, labels: Int8Array.of(0, -1, 1, 0, 1, 1) });
    expect(choices.nSteps).toBe(2);
    expect(choices.choose(2).found).toMatch(/^2 samples, 1 incident/);
  });

  it('are none for a single sample', () => {
    expect(classicChoices({ ...detection, scoreSamples: Float64Array.of(-0.5), labels: Int8Array.of(1) }).nSteps).toBe(
      0
    );
  });
});

describe('shareText', () => {
  it('is the shortest text that scikit-learn would read as so many samples', () => {
    expect([shareText(30, 1000), shareText(1, 3), shareText(1, 2)]).toEqual(['0.03', '0.3', '0.5']);
  });

  it('flags exactly so many samples of any number, where no scores are equal', () => {
    const sizes = fc
      .integer({ min: 2, max: 3000 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n >> 1 }), fc.constant(n)));
    fc.assert(
      fc.property(sizes, ([k, n]) => {
        const scores = Float64Array.from({ length: n }, (_, i) => -1 + i / n);
        const flagged = labelsOf(scores, offsetOf(scores, Number(shareText(k, n)))).filter((label) => label === -1);
        expect(flagged).toHaveLength(k);
      }),
      // 0.28 of 576 is sample 161 but for rounding: it flagged one too few.
      { examples: [[[162, 576]]] }
    );
  });
});
