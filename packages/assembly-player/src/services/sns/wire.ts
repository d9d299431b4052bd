import { randomUUID } from "node:crypto";
import type { StateStore } from "../../state/state-store.ts";
import { AwsRefusal } from "../../wire/aws-refusal.ts";
import type { Caller } from "../../wire/caller.ts";
import type { QueryEnd, WireAnswer } from "../../wire/wire-end.ts";
import type { MessageAttribute } from "../sqs/message-queues.ts";
import type { Publication, Topics } from "./topics.ts";

const e164 = /^\+[1-9]\d{6,14}$/;
const maxSmsCharacters = 1600;
const maxMessageBytes = 256 * 1024;
const maxBatchEntries = 10;

export const createSnsEnd = (topics: Topics, state: StateStore): QueryEnd => ({
  protocol: "query",
  signedFor: "sns",
  answer: (form, caller) => {
    const action = form.get("Action") ?? "";
    if (action === "Publish") return xml(action, `<MessageId>${publish(form, topics, caller)}</MessageId>`);
    if (action === "PublishBatch") {
      const results = state.transaction(() => publishBatch(form, topics, caller));
      return xml(action, results);
    }
    throw new AwsRefusal("InvalidAction", `the local run does not play sns:${action}`);
  },
  refusal: refusalXml,
});

const publish = (form: URLSearchParams, topics: Topics, caller: Caller): string => {
  const publication = readPublication(form, "");
  const phoneNumber = form.get("PhoneNumber");
  if (phoneNumber === null) {
    const topicArn = requireTopic(form, topics, caller);
    return topics.publish(topicArn, publication);
  }
  caller.require("sns:Publish", phoneNumber);
  if (!e164.test(phoneNumber)) {
    throw new AwsRefusal(
      "InvalidParameter",
      `Invalid parameter: PhoneNumber Reason: ${phoneNumber} is not valid to publish to`,
    );
  }
  if (publication.message.length > maxSmsCharacters) {
    throw new AwsRefusal("InvalidParameter", "Invalid parameter: Message too long");
  }
  return topics.publishToPhone(phoneNumber, publication);
};

const publishBatch = (form: URLSearchParams, topics: Topics, caller: Caller): string => {
  const topicArn = requireTopic(form, topics, caller);
  const results: string[] = [];
  for (let index = 1; ; index += 1) {
    const prefix = `PublishBatchRequestEntries.member.${index}.`;
    const id = form.get(`${prefix}Id`);
    if (id === null) break;
    if (index > maxBatchEntries)
      throw new AwsRefusal("TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.");
    const messageId = topics.publish(topicArn, readPublication(form, prefix));
    results.push(`<member><Id>${escapeXml(id)}</Id><MessageId>${messageId}</MessageId></member>`);
  }
  if (results.length === 0) throw new AwsRefusal("EmptyBatchRequest", "The batch request doesn't contain any entries.");
  return `<Successful>${results.join("")}</Successful><Failed/>`;
};

const requireTopic = (form: URLSearchParams, topics: Topics, caller: Caller): string => {
  const topicArn = form.get("TopicArn") ?? form.get("TargetArn") ?? "";
  caller.require("sns:Publish", topicArn);
  if (!topics.has(topicArn)) throw new AwsRefusal("NotFound", "Topic does not exist", 404);
  return topicArn;
};

const readPublication = (form: URLSearchParams, prefix: string): Publication => {
  const message = form.get(`${prefix}Message`) ?? "";
  if (message === "") throw new AwsRefusal("InvalidParameter", "Invalid parameter: Empty message");
  if (Buffer.byteLength(message) > maxMessageBytes) {
    throw new AwsRefusal("InvalidParameter", "Invalid parameter: Message too long");
  }
  const attributes: Record<string, MessageAttribute> = {};
  for (let index = 1; ; index += 1) {
    const entry = `${prefix}MessageAttributes.entry.${index}.`;
    const name = form.get(`${entry}Name`);
    if (name === null) break;
    const text = form.get(`${entry}Value.StringValue`);
    const binary = form.get(`${entry}Value.BinaryValue`);
    attributes[name] = {
      DataType: form.get(`${entry}Value.DataType`) ?? "String",
      ...(text !== null && { StringValue: text }),
      ...(binary !== null && { BinaryValue: binary }),
    };
  }
  return { message, subject: form.get(`${prefix}Subject`) ?? undefined, attributes };
};

const namespace = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';

const xml = (action: string, result: string): WireAnswer => ({
  statusCode: 200,
  contentType: "text/xml",
  body:
    `<${action}Response ${namespace}><${action}Result>${result}</${action}Result>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
});

const refusalXml = ({ code, message }: AwsRefusal): string =>
  `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${escapeXml(code)}</Code>` +
  `<Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
