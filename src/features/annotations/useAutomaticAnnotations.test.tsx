import { act, renderHook } from '@testing-library/react';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import type { IncidentAnnotation } from './incidentAnnotation';
import type { Annotations, Kept } from './useAnnotations';
import { useAutomaticAnnotations } from './useAutomaticAnnotations';

/** Annotations that answer as they are told. */
function annotationsThat(kept: Kept, isDone = true, refusal?: string): jest.Mocked<Annotations> {
  const done = () => jest.fn().mockResolvedValue(isDone);
  return {
    refusal,
    kept: jest.fn<Kept, [IncidentAnnotation]>(() => kept),
    save: done(),
    update: done(),
    remove: done(),
  };
}

/** Draws a panel with this incident, three times. */
async function draw(annotations: Annotations, ongoing = true): Promise<void> {
  const judged = judgedOf('......xx', [incidentOf(6, 7, { ongoing })]);
  const { rerender } = renderHook(() => useAutomaticAnnotations(judged, annotations));
  for (let i = 0; i < 2; i++) {
    await act(async () => rerender());
  }
}

it('saves an incident that goes on', async () => {
  const annotations = annotationsThat('not-saved');
  await draw(annotations);
  expect(annotations.save).toHaveBeenCalledWith(expect.objectContaining({ tags: ['anomaly-forest', 'latency-up'] }));
});

it('leaves one alone that is over, and one that is saved as it is', async () => {
  const [over, asItIs] = [annotationsThat('not-saved'), annotationsThat('saved')];
  await draw(over, false);
  await draw(asItIs);
  expect(over.save).not.toHaveBeenCalled();
  expect(asItIs.save).not.toHaveBeenCalled();
  expect(asItIs.update).not.toHaveBeenCalled();
});

it('brings a saved one up to date, also for the last time when it is over', async () => {
  const annotations = annotationsThat('outdated');
  await draw(annotations, false);
  expect(annotations.update).toHaveBeenCalled();
});

it('asks once if it is refused, and never if it is known that it would be', async () => {
  const refused = annotationsThat('not-saved', false);
  await draw(refused);
  expect(refused.save).toHaveBeenCalledTimes(1);
  const forbidden = annotationsThat('not-saved', true, 'You may not');
  await draw(forbidden);
  expect(forbidden.save).not.toHaveBeenCalled();
});
