import type { CalledNormal, TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import { isRecord, isText } from './panelOption';

/*
 * What people told a panel about normal, as its options keep it. Dashboards may hold anything, so each has a guard.
 */

/** Who said it, and when. */
export interface Signed {
  readonly author: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** What a person said about an incident. */
export type Feedback = Signed & {
  /** `SampleGroup.key` of the group that it is about. */
  readonly group: string;
  /** What the incident was called, for the list. */
  readonly about: string;
  readonly reason: string;
} & (
    | {
        /** It is nothing unusual; or nobody needs to see its like for some time. */
        readonly kind: 'normal' | 'ignore';
        readonly normal: CalledNormal;
      }
    | {
        /** A new normal counts from here on. */
        readonly kind: 'new-normal';
        /** Epoch milliseconds. */
        readonly from: number;
      }
  );

/** A baseline that stays, whatever the time range shows. */
export interface PinnedBaseline extends Signed {
  readonly group: string;
  /** What `pinBaseline` made, in base64. */
  readonly buffer: string;
  readonly nSamples: number;
  readonly span: TimeSpan;
}

export function isFeedback(value: unknown): value is Feedback {
  return (
    isSigned(value) &&
    isText(value.group) &&
    isText(value.about) &&
    isText(value.reason) &&
    (value.kind === 'new-normal'
      ? Number.isFinite(value.from)
      : (value.kind === 'normal' || value.kind === 'ignore') && isCalledNormal(value.normal))
  );
}

export function isPinnedBaseline(value: unknown): value is PinnedBaseline {
  return (
    isSigned(value) &&
    isText(value.group) &&
    isText(value.buffer) &&
    Number.isFinite(value.nSamples) &&
    isTimeSpan(value.span)
  );
}

export function isTimeSpan(value: unknown): value is TimeSpan {
  return isRecord(value) && Number.isFinite(value.from) && Number.isFinite(value.to);
}

function isCalledNormal(value: unknown): value is CalledNormal {
  return (
    isRecord(value) &&
    (value.span === undefined || isTimeSpan(value.span)) &&
    (value.values === undefined || (Array.isArray(value.values) && value.values.every(isRangeOfValues)))
  );
}

function isRangeOfValues(value: unknown): boolean {
  return isRecord(value) && isText(value.signal) && Number.isFinite(value.low) && Number.isFinite(value.high);
}

function isSigned(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isText(value.author) && Number.isFinite(value.time);
}
