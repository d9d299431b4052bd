import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";

/** A message from the bus names the request that caused its fact; the rest of it does not matter here. */
const Named = z.object({ detail: z.object({ requestId: z.string() }) });

/** The request that caused a message's fact, if the message names it. */
export const requestOfMessage = (body: unknown): string | undefined => Named.safeParse(body).data?.detail.requestId;

/** The request that made a change of the table. Items of an older release do not name it. */
export const requestOfChange = ({ dynamodb }: DynamoDBRecord): string | undefined => dynamodb?.NewImage?.requestId?.S;
