import { createDataFrame, type DataFrame, FieldType, type Labels } from '@grafana/data';

/** A range query's answer: https://prometheus.io/docs/prometheus/latest/querying/api/#range-queries. */
export interface MatrixAnswer {
  readonly status: 'success' | 'error';
  readonly error?: string;
  readonly data?: {
    readonly result: ReadonlyArray<{
      readonly metric: Labels;
      /** Epoch seconds, and the value as text: a number, `NaN`, `+Inf` or `-Inf`. */
      readonly values: ReadonlyArray<readonly [number, string]>;
    }>;
  };
}

/** What was asked. */
interface RangeQuery {
  readonly refId: string;
  /** Seconds from value to value; where there is none, a line breaks. */
  readonly step: number;
  /** Name of the series; `{{label}}` stands for the value of a label. Empty: Grafana names them by label. */
  readonly legendFormat?: string;
}

/**
 * A frame a series, as Grafana's Prometheus data source gives them.
 *
 * @throws Error with Prometheus' own words if it refused the query.
 */
export function matrixFrames(answer: MatrixAnswer, { refId, step, legendFormat = '' }: RangeQuery): DataFrame[] {
  if (answer.data === undefined) {
    throw new Error(`Prometheus refused the query ${refId}: ${answer.error ?? 'no reason given'}`);
  }
  return answer.data.result.map(({ metric, values }) => {
    const { __name__: name = 'Value', ...labels } = metric;
    return createDataFrame({
      refId,
      meta: { custom: { resultType: 'matrix' } },
      fields: [
        {
          name: 'Time',
          type: FieldType.time,
          values: values.map(([seconds]) => 1000 * seconds),
          config: { interval: 1000 * step },
        },
        {
          name,
          type: FieldType.number,
          labels,
          values: values.map(([, text]) => numberOf(text)),
          config: legendFormat === '' ? {} : { displayNameFromDS: withLabels(legendFormat, labels) },
        },
      ],
    });
  });
}

function numberOf(text: string): number {
  return Number(text.replace('Inf', 'Infinity'));
}

function withLabels(legendFormat: string, labels: Labels): string {
  return legendFormat.replaceAll(/\{\{\s*([^}\s]+)\s*\}\}/g, (_, label: string) => labels[label] ?? '');
}
