import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An assembly with nothing but an API and a user pool, written without the CDK, which takes seconds to load. Returns its folder. */
export const writeLibraryPool = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "library-pool-"));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  write("manifest.json", {
    version: "54.0.0",
    artifacts: {
      Pages: {
        type: "aws:cloudformation:stack",
        environment: "aws://unknown-account/eu-west-1",
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
        Properties: { Schema: [{ Name: "branch", AttributeDataType: "String", Mutable: true }] },
      },
      Readers: groupOf("reader"),
      Librarians: groupOf("librarian"),
      Client: {
        Type: "AWS::Cognito::UserPoolClient",
        Properties: {
          UserPoolId: { Ref: "Pool" },
          AllowedOAuthFlows: ["code"],
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthScopes: ["openid", "profile"],
          CallbackURLs: [{ "Fn::Join": ["", [{ Ref: "PublicUrl" }, "/desk"]] }],
          LogoutURLs: [{ "Fn::Join": ["", [{ Ref: "PublicUrl" }, "/goodbye"]] }],
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
