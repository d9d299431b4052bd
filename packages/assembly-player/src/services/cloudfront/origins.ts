import type { IncomingMessage, ServerResponse } from "node:http";
import { decoded } from "../../front/decoded.ts";
import type { LocalSystem } from "../../local-system.ts";
import type { BucketContents } from "../s3/bucket-contents.ts";
import { bucketKind } from "../s3/bucket-kind.ts";
import { bucketPolicyKind } from "../s3/bucket-policy-kind.ts";
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
export const createOrigin = (
  system: LocalSystem,
  origin: DistributionOrigin,
  buckets: ReadonlyMap<string, BucketContents>,
): Origin => {
  const apiId = /^([a-z0-9]+)\.execute-api\./.exec(origin.DomainName)?.[1];
  if (apiId !== undefined) {
    const api = system.api(apiId);
    const headers = readOriginHeaders(system, origin);
    return ({ request, response }) => {
      // CloudFront writes over what the viewer has sent under the same name.
      Object.assign(request.headers, headers);
      return api(request, response);
    };
  }
  const bucket = system.model
    .all(bucketKind)
    .find(({ attributes }) => attributes.RegionalDomainName === origin.DomainName);
  if (bucket === undefined)
    throw new Error(`the origin ${origin.DomainName} is neither a bucket nor an API of the template`);
  const contents = buckets.get(bucket.ref) ?? new Map();
  const isSigned = origin.OriginAccessControlId !== undefined;
  const mayRead = isSigned && isCloudFrontAllowed(system, bucket.ref, "s3:GetObject");
  const mayList = isSigned && isCloudFrontAllowed(system, bucket.ref, "s3:ListBucket");

  return async ({ request, response, isCompressing }) => {
    const key = decoded((request.url ?? "/").split("?")[0]?.slice(1) ?? "");
    const object = mayRead ? contents.get(key) : undefined;
    if (object !== undefined) return serveObject(object, isCompressing, request, response);
    // S3 tells only those who may list a bucket that something is not in it.
    if (mayList) return sendEdgeError(response, 404, "NoSuchKey", "The specified key does not exist.");
    sendEdgeError(response, 403, "AccessDenied", "Access Denied");
  };
};

const isCloudFrontAllowed = (system: LocalSystem, bucketName: string, action: string): boolean =>
  system.model
    .all(bucketPolicyKind)
    .filter(({ properties }) => properties.Bucket === bucketName)
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .some(
      ({ Effect, Principal, Action = [] }) =>
        Effect === "Allow" &&
        typeof Principal === "object" &&
        (Principal.Service ?? []).includes("cloudfront.amazonaws.com") &&
        Action.includes(action),
    );
