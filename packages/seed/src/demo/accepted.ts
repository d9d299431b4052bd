import type { Result } from "@sip/domain/result";

/** A plan asks for nothing that is refused; if it does, the plan is at fault. */
export const accepted = <Value>(result: Result<Value, { readonly kind: string }>): Value => {
  if (!result.ok) throw new Error(`the demo's plan is refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};
