import type { Field, LinkModel } from '@grafana/data';
import { isWebOrMail } from '../../ui/text/isWebOrMail';

/** A signal's data links for one sample, to web pages and mail only; without such links nothing is computed. */
export function sampleLinks(field: Field, sample: number): LinkModel[] {
  if (!field.config.links?.length || !field.getLinks) {
    return [];
  }
  const links = field.getLinks({ valueRowIndex: sample, calculatedValue: field.display?.(field.values[sample]) });
  return links.filter(({ href }) => isWebOrMail(href));
}
