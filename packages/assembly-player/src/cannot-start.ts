/** Why a local run cannot start, when the person who starts it can mend that: the message is all they need, no stack. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}
