import { type Sentence, sentence } from '@anomaly-forest/core/internal/sentence';

/** Why a query cannot be split, with the words of the query that say so. */
export interface Refusal {
  readonly reason:
    | 'syntax'
    | 'variable'
    | 'time'
    | 'subquery'
    | 'not-aggregated'
    | 'aggregation'
    | 'function'
    | 'operator'
    | 'matching'
    | 'buckets'
    | 'constant';
  readonly detail: string;
}

/** One sentence: what stands in the way, and what would help where something would. */
export function describeRefusal({ reason, detail }: Refusal): Sentence {
  switch (reason) {
    case 'syntax':
      return sentence('promql.syntax', 'The query cannot be split: it is not valid PromQL.');
    case 'variable':
      return sentence('promql.variable', 'The query cannot be split: the variable {{detail}} has no value.', {
        detail,
      });
    case 'time':
      return sentence(
        'promql.time',
        'The query cannot be split: “{{detail}}” asks for another time than the incident’s.',
        {
          detail,
        }
      );
    case 'subquery':
      return sentence(
        'promql.subquery',
        'The query cannot be split: the subquery {{detail}} looks at a result over time, and the result of a part is not a part of the result.',
        { detail }
      );
    case 'not-aggregated':
      return sentence(
        'promql.not-aggregated',
        'The query cannot be split: {{detail}} does not aggregate, each of its series is shown separately. An aggregation such as sum by (…) can be split.',
        { detail }
      );
    case 'aggregation':
      return sentence(
        'promql.aggregation',
        'The query cannot be split: the result of {{detail}} cannot be computed from the results of its parts.',
        { detail }
      );
    case 'function':
      return sentence(
        'promql.function',
        'The query cannot be split: the result of {{detail}}() cannot be computed from the results of its parts.',
        { detail }
      );
    case 'operator':
      return sentence(
        'promql.operator',
        'The query cannot be split at the operator {{detail}}: only sums, differences and a sum divided by a sum can be split.',
        { detail }
      );
    case 'matching':
      return sentence(
        'promql.matching',
        'The query cannot be split: {{detail}} joins one series with many, so that a part would be counted more than once.',
        { detail }
      );
    case 'buckets':
      return sentence(
        'promql.buckets',
        'The query cannot be split: {{detail}} needs the buckets of a histogram, kept apart by the label le.',
        { detail }
      );
    case 'constant':
      return sentence('promql.constant', 'The query cannot be split: {{detail}} is a number and has no parts.', {
        detail,
      });
  }
}
