import * as z from "zod/mini";

const textParameter = z.strictObject({ type: z.literal("text"), text: z.string() });

/** `POST /{phone number id}/messages` of the Cloud API, as far as it is played: templates of text, and plain text. */
export const graphMessage = z.discriminatedUnion("type", [
  z.strictObject({
    messaging_product: z.literal("whatsapp"),
    recipient_type: z.optional(z.literal("individual")),
    to: z.string(),
    type: z.literal("template"),
    template: z.strictObject({
      name: z.string(),
      language: z.strictObject({ code: z.string(), policy: z.optional(z.literal("deterministic")) }),
      components: z.optional(
        z.array(
          z.discriminatedUnion("type", [
            z.strictObject({ type: z.literal("body"), parameters: z.array(textParameter) }),
            z.strictObject({
              type: z.literal("button"),
              sub_type: z.enum(["url", "quick_reply"]),
              index: z.union([z.string(), z.number()]),
              parameters: z.array(
                z.union([textParameter, z.strictObject({ type: z.literal("payload"), payload: z.string() })]),
              ),
            }),
          ]),
        ),
      ),
    }),
    biz_opaque_callback_data: z.optional(z.string().check(z.maxLength(512))),
  }),
  z.strictObject({
    messaging_product: z.literal("whatsapp"),
    recipient_type: z.optional(z.literal("individual")),
    to: z.string(),
    type: z.literal("text"),
    text: z.strictObject({
      body: z.string().check(z.minLength(1), z.maxLength(4_096)),
      preview_url: z.optional(z.boolean()),
    }),
    biz_opaque_callback_data: z.optional(z.string().check(z.maxLength(512))),
  }),
]);

export type GraphMessage = z.infer<typeof graphMessage>;
