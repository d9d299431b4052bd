import type * as z from "zod/mini";

/**
 * How one CloudFormation resource type is played. `properties` is a strict schema of the resolved properties: a property
 * that it does not name stops the start. What has no effect on one machine is listed in `noEffect`, each with its reason.
 */
export interface ResourceKind<Properties> {
  readonly type: string;
  readonly properties: z.ZodMiniType<Properties>;
  /** Property name, or a dotted path for nested ones (`Code.ZipFile`; arrays are passed through), to the reason. */
  readonly noEffect: Readonly<Record<string, string>>;
  /** Properties, as dotted paths like those of `noEffect`, that may be a dynamic reference to a secret. */
  readonly secretsIn?: readonly string[];
  /** What `Ref` and `Fn::GetAtt` yield: as on AWS, so that ARNs can be matched against policies. */
  identify(resource: ResourceNaming): ResourceIdentity;
}

export interface ResourceIdentity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a kind may look at when it names a resource. Properties are resolved when asked for, and only those. */
export interface ResourceNaming {
  readonly stackName: string;
  readonly logicalId: string;
  readonly region: string;
  readonly accountId: string;
  /** http://127.0.0.1:<port> of the local run. */
  readonly origin: string;
  /** http://127.0.0.1:<port> of the front that the AWS SDKs talk to. */
  readonly awsEndpoint: string;
  /** The resolved value of a property, or undefined. */
  property(name: string): unknown;
  /** The name that the template gives in `property`, else one made of stack and logical id. */
  physicalName(property: string): string;
  /** arn:aws:<service>:<region>:<account>:<resource> */
  arn(service: string, resource: string): string;
  /** Hexadecimal digits that stay the same for this stack and logical id, for ids that AWS would draw. */
  shortHash(length: number): string;
}

export const defineKind = <Properties>(kind: ResourceKind<Properties>): ResourceKind<Properties> => kind;
