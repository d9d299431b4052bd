import type { DynamoDBRecord } from "aws-lambda";

/** The position of a change in the table's stream. Every change has one, although the types say otherwise. */
export const sequenceNumberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? "";
