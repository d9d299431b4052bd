import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TemplateModel } from "../../template/template-model.ts";
import { wildcard } from "../../wildcard.ts";
import { type BucketDeployment, bucketDeploymentKind } from "./bucket-deployment-kind.ts";

/** An object of a bucket: still a file of the assembly, read when it is asked for. */
export interface StoredObject {
  readonly path: string;
  /** Text that stands in the file for what only a deployment knows. */
  readonly markers: Readonly<Record<string, string>>;
  /** Header names in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

export type BucketContents = ReadonlyMap<string, StoredObject>;

/** Bucket name to what all deployments of the template, one after the other, leave in it. */
export const fillBuckets = (model: TemplateModel): ReadonlyMap<string, BucketContents> => {
  const buckets = new Map<string, Map<string, StoredObject>>();
  for (const { properties } of model.all(bucketDeploymentKind)) {
    const objects = buckets.get(properties.DestinationBucketName) ?? new Map<string, StoredObject>();
    buckets.set(properties.DestinationBucketName, objects);
    deploy(model, properties, objects);
  }
  return buckets;
};

const deploy = (model: TemplateModel, deployment: BucketDeployment, objects: Map<string, StoredObject>): void => {
  const prefix = keyPrefix(deployment.DestinationBucketKeyPrefix);
  const deployed = new Map<string, StoredObject>();
  for (const [position, assetKey] of deployment.SourceObjectKeys.entries()) {
    const folder = model.assetPath(assetKey);
    if (!statSync(folder).isDirectory())
      throw new Error(`asset ${assetKey} is a file; only folders are deployed to buckets`);
    const isJson = deployment.SourceMarkersConfig?.[position]?.jsonEscape === true;
    const markers = escapedMarkers(deployment.SourceMarkers?.[position] ?? {}, isJson);
    for (const name of filesIn(folder)) {
      if (!isWanted(name, deployment)) continue;
      deployed.set(`${prefix}${name}`, { path: join(folder, name), markers, metadata: metadataOf(deployment) });
    }
  }
  // As `aws s3 sync --delete`: what the source does not have goes, unless the filters hide it.
  if (deployment.Prune !== false) {
    for (const key of objects.keys()) {
      const isPruned = key.startsWith(prefix) && !deployed.has(key) && isWanted(key.slice(prefix.length), deployment);
      if (isPruned) objects.delete(key);
    }
  }
  for (const [key, object] of deployed) objects.set(key, object);
};

const keyPrefix = (prefix = ""): string => (prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();

/** All excludes come before all includes, and the last filter that matches decides. */
const isWanted = (name: string, { Exclude = [], Include = [] }: BucketDeployment): boolean =>
  Include.some((pattern) => wildcard(pattern).test(name)) || !Exclude.some((pattern) => wildcard(pattern).test(name));

const metadataOf = ({ SystemMetadata = {} }: BucketDeployment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SystemMetadata).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** In JSON files a value stands within the quotes of a string. */
const escapedMarkers = (
  markers: Readonly<Record<string, string>>,
  isJson: boolean,
): Readonly<Record<string, string>> =>
  isJson
    ? Object.fromEntries(Object.entries(markers).map(([marker, value]) => [marker, JSON.stringify(value).slice(1, -1)]))
    : markers;
