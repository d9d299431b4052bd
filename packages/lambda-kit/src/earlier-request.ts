import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";

/** A message from the bus names the request that caused the fact inside; whatever else is in it is not looked at here. */
const Named = z.object({ detail: z.object({ requestId: z.string() }) });

/** The request that caused what a message tells, where it says so. */
export const requestOfMessage = (body: unknown): string | undefined => Named.safeParse(body).data?.detail.requestId;

/** The request that made a change of the table; items that were written by an older release do not say it. */
export const requestOfChange = ({ dynamodb }: DynamoDBRecord): string | undefined => dynamodb?.NewImage?.requestId?.S;
