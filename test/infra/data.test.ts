import { parseKeysSecret } from "@sip/sealing/keys-secret";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { describe, expect, it } from "vitest";
import { synthesized, type Templates } from "../support/infra/synthesized.ts";
import { ofType, only, textOf } from "../support/infra/template-text.ts";

const production = await synthesized("production");
const local = await synthesized("local");

/** Renewed with each release (docs/CONTRIBUTING.md). Until the first one no table has them, and any may come and go. */
const indexesOfLastRelease = [
  "bookings-by-phone",
  "arrivals-by-day",
  "applications-by-office",
  "applications-at-step",
  "due-by-instant",
  "deadlines-by-office",
];

const tableOf = ({ Data }: Templates) => {
  const [[, table] = []] = ofType(Data, "AWS::DynamoDB::Table");
  if (table === undefined) throw new Error("there is no table");
  return table;
};

describe("the table", () => {
  const { Properties } = tableOf(production);

  it("is found by pk and sk, pays by request, and lets items expire", () => {
    expect(Properties).toMatchObject({
      TableName: "sip-production-main",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    });
  });

  it("is encrypted, and can be set back to any second of the last 35 days", () => {
    expect(Properties).toMatchObject({
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it("tells which keys are turned away for being asked too often, and of no others: keys are not for everybody to see", () => {
    expect(Properties.ContributorInsightsSpecification).toEqual({ Enabled: true, Mode: "THROTTLED_KEYS" });
  });

  it.each(Object.values(indexes))("answers $name by $partition and $sort", ({ name, partition, sort }) => {
    expect(Properties.GlobalSecondaryIndexes).toContainEqual({
      IndexName: name,
      KeySchema: [
        { AttributeName: partition, KeyType: "HASH" },
        { AttributeName: sort, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000 },
    });
  });

  it("has no other index", () => {
    expect(Properties.GlobalSecondaryIndexes).toHaveLength(Object.keys(indexes).length);
  });

  it("gets or loses one index a release at most: DynamoDB makes one at a time, and the update of two fails halfway", () => {
    const names = Object.values(indexes).map(({ name }): string => name);
    const made = names.filter((name) => !indexesOfLastRelease.includes(name));
    const gone = indexesOfLastRelease.filter((name) => !names.includes(name));
    expect([...made, ...gone].length).toBeLessThanOrEqual(1);
  });
});

describe("what production must not lose", () => {
  it.each(["AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::Cognito::UserPool"])("%s stays", (type) => {
    const resources = ofType(production.Data, type);
    expect(resources.length).toBeGreaterThan(0);
    for (const [, { DeletionPolicy }] of resources) expect(DeletionPolicy).toBe("Retain");
  });

  it("cannot be deleted by a slip of the hand", () => {
    expect(tableOf(production).Properties.DeletionProtectionEnabled).toBe(true);
    expect(tableOf(local).Properties.DeletionProtectionEnabled).not.toBe(true);
  });
});

describe("the keys secret", () => {
  const drawn = only(production.Data, "AWS::SecretsManager::Secret", { Name: "sip-production-keys" }).Properties
    .GenerateSecretString as { GenerateStringKey: string; SecretStringTemplate: string; PasswordLength: number };

  it("is drawn so that everything can be made with it from the first request on", () => {
    const lasting = "x".repeat(drawn.PasswordLength);
    const text = JSON.stringify({ ...JSON.parse(drawn.SecretStringTemplate), [drawn.GenerateStringKey]: lasting });
    expect(drawn.GenerateStringKey).toBe("lasting");
    expect(parseKeysSecret(text).lasting).toBe(lasting);
  });

  it("has nothing secret in its template", () => {
    expect(JSON.parse(drawn.SecretStringTemplate)).toEqual({
      "applicant-token": [{ id: "1" }],
      "verification-code": [{ id: "1" }],
    });
  });
});

describe("the secret shared with Meta", () => {
  const drawn = only(production.Data, "AWS::SecretsManager::Secret", { Name: "sip-production-whatsapp" }).Properties
    .GenerateSecretString as { GenerateStringKey: string; SecretStringTemplate: string };

  it("has an app secret that nobody knows until Meta's is put in: a public one would sign receipts", () => {
    expect(drawn.GenerateStringKey).toBe("appSecret");
    expect(Object.keys(JSON.parse(drawn.SecretStringTemplate))).toEqual(["accessToken"]);
  });
});

describe("staff accounts", () => {
  const [[, pool] = []] = ofType(production.Data, "AWS::Cognito::UserPool");
  const clients = ofType(production.Data, "AWS::Cognito::UserPoolClient");

  it("are made by an administrator and have a second factor", () => {
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
    });
  });

  it("belong to groups that the catalog names", () => {
    const names = ofType(production.Data, "AWS::Cognito::UserPoolGroup").map(
      ([, { Properties }]) => Properties.GroupName,
    );
    expect(names.sort()).toEqual(["admin", "head", "officer", "supervisor"]);
  });

  it("sign in with a code and no secret, and cannot move themselves to another office", () => {
    expect(clients).toHaveLength(2);
    for (const [, { Properties }] of clients) {
      expect(Properties).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ["code"] });
      expect(Properties.ReadAttributes).toContain("custom:office");
      expect(Properties.WriteAttributes).not.toContain("custom:office");
    }
  });

  it("stay signed in for ten hours on the pages, and for thirty days on the screen on the wall", () => {
    const pagesOf = (urls: unknown) => (urls as unknown[]).map((url) => textOf(url).replace(/^.*(?=\/pe)/, ""));
    expect(
      clients.map(([, { Properties }]) => [
        Properties.ClientName,
        Properties.RefreshTokenValidity,
        pagesOf(Properties.CallbackURLs),
      ]),
    ).toEqual([
      ["pages", 10 * 60, ["/petugas", "/pengawas", "/pengawas/layar"]],
      ["wall-screen", 30 * 24 * 60, ["/pengawas/layar"]],
    ]);
    for (const [, { Properties }] of clients)
      expect(Properties.TokenValidityUnits).toMatchObject({ RefreshToken: "minutes" });
  });
});
