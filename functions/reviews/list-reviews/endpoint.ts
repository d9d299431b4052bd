import { readCursor, writeCursor } from "@sip/contracts/applications/cursor";
import { listReviews as operation } from "@sip/contracts/reviews/operations";
import { accept, refuse } from "@sip/domain/result";
import type { listReviews } from "@sip/domain/reviews/list-reviews";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

const defaultLimit = 25;

export const endpoint = (list: ReturnType<typeof listReviews>) =>
  endpointOf(operation, async ({ path, query }) => {
    const { state = "open", from, after: written, limit = defaultLimit } = query();
    const after = written === undefined ? undefined : readCursor(written);
    if (written !== undefined && after?.at === undefined) return refuse({ kind: "strange-cursor" });
    const listed = await list({
      ...path,
      state,
      limit,
      ...(from !== undefined && { from }),
      ...(after !== undefined && { after }),
    });
    if (!listed.ok) return listed;
    const { reviews, next } = listed.value;
    return accept({ reviews, next: next === null ? null : writeCursor(next) });
  });
