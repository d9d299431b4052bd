/** The function that makes a call, with its rights. */
export interface Caller {
  readonly name: string;
  readonly roleArn: string;
  /** ARNs of its layers. */
  readonly layers: readonly string[];
  /**
   * Throws the refusal that AWS would answer when the function's role may not do this.
   * @param context condition keys (`dynamodb:LeadingKeys`) with their values
   */
  require(action: string, resource: string, context?: Readonly<Record<string, string | readonly string[]>>): void;
}
