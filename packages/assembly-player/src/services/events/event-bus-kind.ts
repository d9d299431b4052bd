import * as z from "zod/mini";
import { DESCRIPTION_HAS_NO_EFFECT, ENCRYPTION_HAS_NO_EFFECT, TAGS_HAVE_NO_EFFECT } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

export const eventBusKind = defineKind({
  type: "AWS::Events::EventBus",
  properties: z.strictObject({ Name: z.string() }),
  noEffect: {
    Description: DESCRIPTION_HAS_NO_EFFECT,
    KmsKeyIdentifier: ENCRYPTION_HAS_NO_EFFECT,
    LogConfig: "deliveries can be read in the logs of the functions",
    Tags: TAGS_HAVE_NO_EFFECT,
  },
  identify: (naming) => {
    const name = naming.physicalName("Name");
    return { ref: name, attributes: { Name: name, Arn: naming.arn("events", `event-bus/${name}`) } };
  },
});
