import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

/** A route of an HTTP API. */
export const routeKind = defineKind({
  type: "AWS::ApiGatewayV2::Route",
  properties: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z.optional(z.enum(["NONE", "JWT", "CUSTOM"])),
    AuthorizerId: z.optional(z.string()),
    AuthorizationScopes: z.optional(z.array(z.string())),
  }),
  noEffect: { OperationName: "read by people only" },
  identify: (naming) => ({ ref: naming.shortHash(7), attributes: { RouteId: naming.shortHash(7) } }),
});
export type HttpRoute = z.infer<typeof routeKind.properties>;
