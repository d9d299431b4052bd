import { SNSClient } from "@aws-sdk/client-sns";

export type SnsClient = Pick<SNSClient, "send">;

/**
 * By the platform's own region and credentials. Two tries of at most four seconds: that is what a claim reckons with
 * (packages/domain/src/notices/claim.ts).
 */
export const openSnsClient = (): SnsClient =>
  new SNSClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
