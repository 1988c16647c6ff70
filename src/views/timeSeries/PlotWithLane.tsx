import React, { lazy, useState } from 'react';
import { LoadedWhenNeeded } from '../../ui/LoadedWhenNeeded';
import { type PlotData, UPlotChart, type UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { type PlacedPlot, PlotAreaPlugin } from '../../ui/plot/PlotAreaPlugin';
import type { ViewProps } from '../../session/viewProps';
import { AnnotationMarkers } from './annotations/AnnotationMarkers';
import { AnnotationsPlugin } from './annotations/AnnotationsPlugin';
import type { DrawnRows } from './lines/drawnRows';
import { IncidentKeysPlugin } from './incidents/IncidentKeysPlugin';
import { IncidentLabels } from './incidents/IncidentLabels';
import { IncidentsPlugin } from './incidents/IncidentsPlugin';
import { InteractionPlugins } from './InteractionPlugins';
import { MarkersPlugin } from './markers/MarkersPlugin';
import { laneHeight } from './score/laneHeight';
import { TypicalPlugin } from './typical/TypicalPlugin';
import { UnfinishedPlugin } from './UnfinishedPlugin';
import type { Overlays } from './useOverlays';
import { useOverlaysInTurn } from './useOverlaysInTurn';

/** Loaded when it is asked for; its room is kept meanwhile. */
const ScoreLane = lazy(() => import('./score/ScoreLane').then((module) => ({ default: module.ScoreLane })));

interface Props {
  config: UPlotConfigBuilder;
  data: PlotData;
  drawn: DrawnRows;
  overlays: Overlays;
  /** Its size is that of plot and lane together. */
  view: ViewProps;
}

/** The signals' plot with all that is drawn on it and, if asked for and if there is room, the lane of scores below. */
export function PlotWithLane({ config, data, drawn, overlays, view }: Props): React.JSX.Element {
  const [placed, setPlaced] = useState<PlacedPlot>();
  const { rows, onTime, typical, markersDrawn, annotations, unfinished } = useOverlaysInTurn(overlays);
  const { prepared, detection, options, width, height, timeZone, onOptionsChange } = view;
  // Also while there is no verdict yet: the plot does not change its height when it comes.
  const scoreHeight = options.showScore ? laneHeight(height) : 0;
  return (
    <>
      <UPlotChart config={config} data={data} width={width} height={height - scoreHeight}>
        <UnfinishedPlugin config={config} interval={unfinished} />
        <IncidentsPlugin config={config} onTime={onTime} />
        <TypicalPlugin config={config} frame={rows.frame} style={options.showTypical} typical={typical} />
        <AnnotationsPlugin config={config} marks={annotations} />
        <MarkersPlugin config={config} frame={rows.frame} markers={markersDrawn} />
        <InteractionPlugins config={config} drawn={drawn} view={view} />
        <IncidentKeysPlugin config={config} view={view} />
        <PlotAreaPlugin config={config} onPlace={setPlaced} />
        {placed && overlays.hasLabels && (
          <IncidentLabels placed={placed} onTime={onTime} incidentMenu={view.incidentMenu} />
        )}
        {placed && <AnnotationMarkers marks={annotations} area={placed.area} timeZone={timeZone} />}
      </UPlotChart>
      {placed && detection && scoreHeight > 0 && (
        <LoadedWhenNeeded fallback={null}>
          <ScoreLane
            placed={placed}
            height={scoreHeight}
            time={prepared.samples.time}
            detection={detection}
            options={options}
            onOptionsChange={onOptionsChange}
          />
        </LoadedWhenNeeded>
      )}
    </>
  );
}
