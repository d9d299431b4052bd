import { OfficeList, OfficeView } from "@sip/contracts/offices/shapes";
import { endpoint as listOffices } from "@sip/functions/offices/list-offices/endpoint";
import { endpoint as showOffice } from "@sip/functions/offices/show-office/endpoint";
import { describe, expect, it } from "vitest";
import { httpRequest } from "../../support/functions/http-request.ts";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";

const all = [pekanbaru, makassar];
const offices = officesOf(...all);
/** Tuesday 24 November 2026, 15.00 WIB. */
const clock = () => "2026-11-24T08:00:00.000Z";

describe("GET /api/offices/{officeId}", () => {
  const show = async (officeId: string) => showOffice({ offices, clock })(httpRequest({ path: { officeId } }));

  it("says when seats open next: Pekanbaru on Fri 27 Nov 2026 at 14.00 WIB, 125 a day for five days", async () => {
    const office = OfficeView.parse((await show("pekanbaru")).body);
    expect([office.nextReleaseAt, office.nextReleasePlaces]).toEqual(["2026-11-27T14:00:00+07:00", 625]);
  });

  it("says it by the office's own rule and clock: Makassar on Mon 30 Nov 2026 at 09.00 WITA", async () => {
    const office = OfficeView.parse((await show("makassar")).body);
    expect([office.nextReleaseAt, office.zoneLabel]).toEqual(["2026-11-30T09:00:00+08:00", "WITA"]);
  });

  it("shows only the books the office issues, with the fee's source", async () => {
    const { tariff } = OfficeView.parse((await show("pekanbaru")).body);
    expect(tariff).toMatchObject({ source: "PP 45/2024", books: [{ amount: 650_000 }, { amount: 950_000 }] });
  });

  it("lists the days that differ: joint leave and Christmas, and what the office decided itself", async () => {
    const special = async (officeId: string) =>
      OfficeView.parse((await show(officeId)).body).specialDays.map(
        ({ date, open }) => `${date} ${open ? "open" : "closed"}`,
      );
    expect(await special("pekanbaru")).toEqual([
      "2026-12-24 closed",
      "2026-12-25 closed",
      "2027-01-01 closed",
      "2027-01-05 closed",
    ]);
    expect(await special("makassar")).toEqual([
      "2026-12-23 closed",
      "2026-12-24 open",
      "2026-12-25 closed",
      "2027-01-01 closed",
      "2027-01-05 closed",
    ]);
  });

  it("is 404 for an office that does not exist", async () => {
    expect(await show("atlantis")).toMatchObject({ status: 404, body: { title: "Tidak ditemukan." } });
  });
});

describe("GET /api/offices", () => {
  it("lists every office", async () => {
    const { body } = await listOffices({ offices, clock })(httpRequest({}));
    expect(OfficeList.parse(body).offices.map(({ officeId }) => officeId)).toEqual(["pekanbaru", "makassar"]);
  });
});
