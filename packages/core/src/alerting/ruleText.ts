/** What a rule says about itself. Plain text of ours and of others: whoever writes it into a file escapes it. */
export interface RuleText {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * Text that stands for itself where Go's templates are run, which is in the annotations of rules of Grafana and of
 * Prometheus: a label's name must not become an instruction.
 */
export function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{"{{"}}');
}

/** Text that stands for itself in Grafana's provisioning files, where `$NAME` is a variable of the server. */
export function escapeVariables(text: string): string {
  return text.replace(/\$/g, '$$$$');
}
