import { useCallback } from 'react';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { useDrawHook } from '../../../ui/plot/useDrawHook';
import { drawEdges, drawRegions } from './drawAnnotations';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

interface Props {
  config: UPlotConfigBuilder;
  /** Memoise them: new ones are drawn at once. */
  marks: readonly AnnotationMark[];
}

/** Draws the dashboard's annotations into the plot: regions behind the lines, edges above them. */
export function AnnotationsPlugin({ config, marks }: Props): null {
  const shade = useCallback((plot: Plot) => drawRegions(plot, marks), [marks]);
  const edge = useCallback((plot: Plot) => drawEdges(plot, marks), [marks]);
  useDrawHook(config, 'behind', shade);
  useDrawHook(config, 'above', edge);
  return null;
}
