import * as z from "zod/mini";

/** Purposes whose key can be changed, because nothing that is stored was made with it. */
export const changeablePurposes = ["applicant-token", "verification-code"] as const;
export type ChangeablePurpose = (typeof changeablePurposes)[number];

/** 32 letters and digits are 190 bits. */
const secret = z.string().check(z.minLength(32));

const Key = z.object({
  /** Stands in what is made with the key. */
  id: z.string().check(z.minLength(1)),
  /** The first key of a purpose has none of its own and is made from the lasting secret. */
  secret: z.exactOptional(secret),
  /** Until then it is only accepted, so that every function knows it when the first thing made with it comes. */
  signsFrom: z.exactOptional(z.string()),
});

/** The newest first. Two are accepted at a time: with one, all that was made with the older would end with it. */
const keys = z.array(Key).check(z.minLength(1), z.maxLength(2));

const KeysSecret = z.object({
  /** People and bookings are found by what is made with this one. It never changes. */
  lasting: secret,
  "applicant-token": keys,
  "verification-code": keys,
});
export type KeysSecret = z.infer<typeof KeysSecret>;

/** The keys secret in its text. One that does not fit is a fault: nothing may be sealed with a guess. */
export const parseKeysSecret = (text: string): KeysSecret => KeysSecret.parse(JSON.parse(text));
