import * as z from "zod/mini";

export const Health = z.object({ status: z.literal("ok") });

/** What the pages need to know before they can ask for anything else. */
export const Settings = z.object({
  /** The offices' OpenID provider for staff; `screenClientId` is of screens on the wall. */
  identity: z.object({ issuer: z.string(), clientId: z.string(), screenClientId: z.string() }),
  stage: z.string(),
  /** Where phones can prove themselves by a message, in E.164; null while no number is connected. */
  whatsAppNumber: z.nullable(z.string()),
});
export type Settings = z.infer<typeof Settings>;
