import { log } from "@sip/functions/log";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import { requestOfChange } from "@sip/lambda-kit/earlier-request";
import { inRequest } from "@sip/lambda-kit/request-id";
import { sequenceNumberOf } from "@sip/lambda-kit/sequence-number";
import { type Change, readChange } from "@sip/storage-dynamodb/change";
import { $ZodError } from "zod/v4/core";
import type { Follow } from "./follower.ts";

/** Writes the bookings that new seats carry, one after the other, each in the name of the request that booked. */
export const projectBookings =
  (project: (change: Change) => Promise<void>): Follow =>
  async (changes) => {
    const unreadable: number[] = [];
    for (const [index, record] of changes.entries()) {
      const outcome = await inRequest(requestOfChange(record), () => projectOne(project, record));
      if (outcome === "failed") return { done: index, unreadable };
      if (outcome === "unreadable") unreadable.push(index);
    }
    return { done: changes.length, unreadable };
  };

const projectOne = async (
  project: (change: Change) => Promise<void>,
  record: ChangeRecord,
): Promise<"done" | "failed" | "unreadable"> => {
  try {
    await project(readChange(record));
    return "done";
  } catch (fault) {
    const isUnreadable = fault instanceof $ZodError;
    log.fault(isUnreadable ? "change-not-understood" : "change-failed", fault, {
      sequenceNumber: sequenceNumberOf(record),
    });
    return isUnreadable ? "unreadable" : "failed";
  }
};
