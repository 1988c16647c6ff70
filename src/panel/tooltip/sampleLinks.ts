import type { Field, LinkModel } from '@grafana/data';

/** A signal's data links for one sample; without such links nothing is computed. */
export function sampleLinks(field: Field, sample: number): LinkModel[] {
  if (!field.config.links?.length || !field.getLinks) {
    return [];
  }
  return field.getLinks({ valueRowIndex: sample, calculatedValue: field.display?.(field.values[sample]) });
}
