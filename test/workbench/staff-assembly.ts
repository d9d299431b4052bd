import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An assembly with nothing but an API and a user pool, written without the CDK, which takes seconds to load. Returns its folder. */
export const writeStaffAssembly = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "local-staff-"));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  write("manifest.json", {
    version: "54.0.0",
    artifacts: {
      Pages: {
        type: "aws:cloudformation:stack",
        environment: "aws://unknown-account/ap-southeast-3",
        properties: { templateFile: "Pages.template.json" },
      },
    },
  });
  write("Pages.template.json", {
    Parameters: { PublicUrl: { Type: "String" } },
    Resources: {
      Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP" } },
      Pool: {
        Type: "AWS::Cognito::UserPool",
        Properties: { Schema: [{ Name: "office", AttributeDataType: "String", Mutable: true }] },
      },
      Officers: groupOf("officer"),
      Supervisors: groupOf("supervisor"),
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: {
          UserPoolId: { Ref: "Pool" },
          AllowedOAuthFlows: ["code"],
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthScopes: ["openid", "profile"],
          CallbackURLs: [{ "Fn::Join": ["", [{ Ref: "PublicUrl" }, "/petugas"]] }],
          LogoutURLs: [{ "Fn::Join": ["", [{ Ref: "PublicUrl" }, "/keluar"]] }],
          IdTokenValidity: 480,
          RefreshTokenValidity: 1440,
          TokenValidityUnits: { IdToken: "minutes", RefreshToken: "minutes" },
        },
      },
    },
    Outputs: {
      Issuer: { Value: { "Fn::GetAtt": ["Pool", "ProviderURL"] } },
      ClientId: { Value: { Ref: "Client" } },
    },
  });
  return folder;
};

const groupOf = (GroupName: string) => ({
  Type: "AWS::Cognito::UserPoolGroup",
  Properties: { UserPoolId: { Ref: "Pool" }, GroupName },
});
