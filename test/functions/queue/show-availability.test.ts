import { Availability } from "@sip/contracts/queue/shapes";
import { showAvailability } from "@sip/domain/queue/show-availability";
import { endpoint } from "@sip/functions/queue/show-availability/endpoint";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { afterRelease } from "../../support/queue/booking-request.ts";
import { queueInMemory } from "../../support/queue/queue-in-memory.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

const get = endpoint(
  showAvailability({ ...queueInMemory(), offices: officesOf(pekanbaru), clock: () => afterRelease }),
);
const asking = (query: Record<string, string>, officeId = "pekanbaru") => httpRequest({ path: { officeId }, query });

describe("GET /api/offices/{officeId}/availability", () => {
  it("answers in the shape of the contract, to be shared for three seconds", async () => {
    const { status, headers, body } = await get(asking({ from: "2026-12-22", to: "2026-12-22" }));
    expect({ status, headers }).toEqual({ status: 200, headers: { "cache-control": "public, max-age=3" } });
    expect(Availability.parse(body)).toEqual(body);
    expect(body).toMatchObject({ sessions: expect.arrayContaining([expect.objectContaining({ state: "open" })]) });
  });

  it.each([
    [{ from: "x" }, "?from"],
    [{ from: "2026-12-22", to: "2026-12-21" }, "?to"],
    [{ from: "2026-12-22", to: "2027-02-23" }, "?to"],
  ])("refuses %j and says where", async (query, pointer) => {
    await expect(get(asking(query))).rejects.toMatchObject({ errors: [{ pointer }] });
    await expect(get(asking(query))).rejects.toThrow(InvalidRequest);
  });

  it("answers 404 for an office that is none", async () => {
    expect(await get(asking({}, "atlantis"))).toMatchObject({ status: 404 });
  });
});
