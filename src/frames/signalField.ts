import type { Field } from '@grafana/data';

/** A numeric field that is taken as a signal, with the time field of its frame and a name that no other signal has. */
export interface SignalField {
  /** Without the labels that all signals share. */
  readonly name: string;
  /** As Grafana names it. */
  readonly fullName: string;
  readonly field: Field;
  readonly time: Field;
}
