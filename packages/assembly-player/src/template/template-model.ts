import type { ResourceKind } from "./resource-kind.ts";

/** A resource of the assembly, resolved and checked. */
export interface PlayedResource<Properties> {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Properties;
}

/** Everything that the assembly's templates declare, all stacks together. */
export interface TemplateModel {
  readonly region: string;
  readonly accountId: string;
  /** All resources of a kind, in the order of the templates. */
  all<Properties>(kind: ResourceKind<Properties>): readonly PlayedResource<Properties>[];
  /** The file or folder that an asset's bucket key stands for (`<hash>.zip` is the unpacked folder). Throws if unknown. */
  assetPath(key: string): string;
  /** Stack outputs: `<stack>.<output logical id>` to value. */
  readonly outputs: ReadonlyMap<string, string>;
}
