import type { IncomingMessage, ServerResponse } from "node:http";
import { decoded } from "../../front/decoded.ts";
import type { Play } from "../../play.ts";
import { apigatewayv2 } from "../apigatewayv2/plugin.ts";
import { s3 } from "../s3/plugin.ts";
import { secretsmanager } from "../secretsmanager/plugin.ts";
import type { DistributionOrigin } from "./distribution-kind.ts";
import { sendEdgeError } from "./edge-error.ts";
import { readOriginHeaders } from "./origin-headers.ts";
import { serveObject } from "./serve-object.ts";

/** A request that has come through the distribution to its origin. */
export interface OriginRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly isCompressing: boolean;
}

export type Origin = (request: OriginRequest) => Promise<void>;

/** A bucket or an HTTP API of the template, by its domain name. Throws for any other origin. */
export const createOrigin = (play: Play, origin: DistributionOrigin): Origin => {
  const apiId = /^([a-z0-9]+)\.execute-api\./.exec(origin.DomainName)?.[1];
  if (apiId !== undefined) {
    const api = play.part(apigatewayv2).handler(apiId);
    const headers = readOriginHeaders(play.part(secretsmanager), origin);
    return ({ request, response }) => {
      // CloudFront writes over what the viewer has sent under the same name.
      Object.assign(request.headers, headers);
      return api(request, response);
    };
  }
  const bucket = play.part(s3).byDomainName(origin.DomainName);
  if (bucket === undefined)
    throw new Error(`the origin ${origin.DomainName} is neither a bucket nor an API of the template`);
  const isSigned = origin.OriginAccessControlId !== undefined;
  const mayRead = isSigned && bucket.letsCloudFront("s3:GetObject");
  const mayList = isSigned && bucket.letsCloudFront("s3:ListBucket");

  return async ({ request, response, isCompressing }) => {
    const key = decoded((request.url ?? "/").split("?")[0]?.slice(1) ?? "");
    const object = mayRead ? bucket.contents.get(key) : undefined;
    if (object !== undefined) return serveObject(object, isCompressing, request, response);
    // S3 tells only those who may list a bucket that something is not in it.
    if (mayList) return sendEdgeError(response, 404, "NoSuchKey", "The specified key does not exist.");
    sendEdgeError(response, 403, "AccessDenied", "Access Denied");
  };
};
