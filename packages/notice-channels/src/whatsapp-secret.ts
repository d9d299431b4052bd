import * as z from "zod/mini";

const filled = z.string().check(z.minLength(8));

/**
 * What Meta and we share. A value that is missing or hardly there is a fault: an empty secret would fit an empty guess. Only
 * the verify token is missing until operators choose one.
 */
const WhatsAppSecret = z.object({ accessToken: filled, appSecret: filled, verifyToken: z.exactOptional(filled) });
export type WhatsAppSecret = z.infer<typeof WhatsAppSecret>;

export const parseWhatsAppSecret = (text: string): WhatsAppSecret => WhatsAppSecret.parse(JSON.parse(text));
