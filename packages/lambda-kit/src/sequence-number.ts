import type { DynamoDBRecord } from "aws-lambda";

/** Where a change stands in the table's stream. DynamoDB gives every change one, although its types do not say so. */
export const sequenceNumberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? "";
