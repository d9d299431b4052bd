import type { TemplateModel } from "../../template/template-model.ts";
import { type BucketContents, fillBuckets } from "./bucket-contents.ts";
import { bucketKind } from "./bucket-kind.ts";
import { bucketPolicyKind } from "./bucket-policy-kind.ts";

export interface Bucket {
  readonly contents: BucketContents;
  /** Whether its policy lets CloudFront do this (`s3:GetObject`). */
  letsCloudFront(action: string): boolean;
}

export interface Buckets {
  byDomainName(regionalDomainName: string): Bucket | undefined;
}

export const openBuckets = (model: TemplateModel): Buckets => {
  const contents = fillBuckets(model);
  const buckets = new Map(
    model.all(bucketKind).map(({ ref, attributes }): [string, Bucket] => [
      attributes.RegionalDomainName ?? "",
      {
        contents: contents.get(ref) ?? new Map(),
        letsCloudFront: (action) => isCloudFrontAllowed(model, ref, action),
      },
    ]),
  );
  return { byDomainName: (name) => buckets.get(name) };
};

const isCloudFrontAllowed = (model: TemplateModel, bucketName: string, action: string): boolean =>
  model
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
