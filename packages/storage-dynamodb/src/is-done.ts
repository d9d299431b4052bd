import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** Whether the condition of a write held. */
export const isDone = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
};
