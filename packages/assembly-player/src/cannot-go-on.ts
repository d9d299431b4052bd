/** Why a local run has to end, when the person who started it can mend that: the message is all they need, no stack. */
export class CannotGoOn extends Error {
  override readonly name = "CannotGoOn";
}
