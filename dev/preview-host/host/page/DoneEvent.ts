import { BusEventWithPayload } from '@grafana/data';

/** Something that the user asked for was done; the payload says what. */
export class DoneEvent extends BusEventWithPayload<string> {
  static type = 'preview-done';
}
