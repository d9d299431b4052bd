import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDeadLetters } from "@sip/lambda-kit/dead-letters";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";

const sent: { readonly target: string; readonly body: Record<string, unknown> }[] = [];

/** SQS as it answers on the wire. */
const server = createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  sent.push({ target: String(request.headers["x-amz-target"]), body: JSON.parse(text) });
  response.writeHead(200, { "content-type": "application/x-amz-json-1.0" });
  const { MessageBody } = JSON.parse(text);
  const MD5OfMessageBody = createHash("md5").update(String(MessageBody)).digest("hex");
  response.end(JSON.stringify({ MessageId: "1", MD5OfMessageBody }));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());
afterEach(() => void vi.unstubAllEnvs());

it("a change is laid with the dead letters as the event that its function takes, so that it can be given to it again", async () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv("AWS_REGION", "ap-southeast-3");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "a key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "a secret");
  vi.stubEnv("AWS_ENDPOINT_URL", endpoint);
  const record: DynamoDBRecord = { dynamodb: { SequenceNumber: "2", NewImage: { seat: { S: "first" } } } };
  await openDeadLetters(`${endpoint}/000000000000/dead-letters`)(record);
  expect(sent).toMatchObject([
    { target: "AmazonSQS.SendMessage", body: { QueueUrl: `${endpoint}/000000000000/dead-letters` } },
  ]);
  expect(JSON.parse(String(sent[0]?.body.MessageBody))).toEqual({ Records: [record] });
});
