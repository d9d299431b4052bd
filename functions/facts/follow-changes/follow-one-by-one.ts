import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { requestOfChange } from "@sip/lambda-kit/earlier-request";
import { inRequest } from "@sip/lambda-kit/request-id";
import { sequenceNumberOf } from "@sip/lambda-kit/sequence-number";
import { type Change, readChange } from "@sip/storage-dynamodb/change";
import { $ZodError } from "zod/v4/core";
import type { Follow } from "./follower.ts";

/** Writes what follows from changes, one after the other, each in the name of the request that made the change. */
export const followOneByOne =
  (write: (change: Change) => Promise<void>): Follow =>
  async (changes) => {
    const unreadable: number[] = [];
    for (const [index, record] of changes.entries()) {
      const outcome = await inRequest(requestOfChange(record), () => followOne(write, record));
      if (outcome === "failed") return { done: index, unreadable };
      if (outcome === "unreadable") unreadable.push(index);
    }
    return { done: changes.length, unreadable };
  };

const followOne = async (
  write: (change: Change) => Promise<void>,
  record: ChangeRecord,
): Promise<"done" | "failed" | "unreadable"> => {
  try {
    await write(readChange(record));
    return "done";
  } catch (fault) {
    const isUnreadable = fault instanceof $ZodError;
    log.fault(isUnreadable ? "change-not-understood" : "change-failed", fault, {
      sequenceNumber: sequenceNumberOf(record),
    });
    return isUnreadable ? "unreadable" : "failed";
  }
};
