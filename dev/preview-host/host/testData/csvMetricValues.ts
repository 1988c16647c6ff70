import { createDataFrame, type DataFrame, FieldType, type TimeRange } from '@grafana/data';

/**
 * A frame from TestData's scenario "CSV metric values": the values spread evenly over the dashboard's range, the first
 * at its start and the last at its end.
 */
export function csvMetricValuesToFrame(text: string, range: TimeRange, refId: string, alias?: string): DataFrame {
  const cells = text.split(',').map((cell) => cell.trim());
  const values = cells.map((cell) => (cell === '' || cell === 'null' ? null : Number(cell)));
  const bad = cells.find((_, i) => Number.isNaN(values[i]));
  if (bad !== undefined) {
    throw new Error(`"${bad}" is no number: CSV metric values are numbers or null, with commas between them.`);
  }
  const from = range.from.valueOf();
  const step = values.length > 1 ? (range.to.valueOf() - from) / (values.length - 1) : 0;
  return createDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, i) => Math.floor(from + i * step)) },
      { name: alias || `${refId}-series`, type: FieldType.number, values },
    ],
  });
}
