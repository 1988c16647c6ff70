import { compareDataFrameStructures, DataFrame } from '@grafana/data';
import { useState } from 'react';

/** The same frame object as long as only values change. */
export function useStructure(frame: DataFrame): DataFrame {
  const [structure, setStructure] = useState(frame);
  if (compareDataFrameStructures(structure, frame)) {
    return structure;
  }
  setStructure(frame);
  return frame;
}
