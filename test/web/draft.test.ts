import { chooseService, clearDraft, currentDraft, emptyPerson, updateDraft } from "@sip/web/booking/draft";
import { beforeEach, describe, expect, it } from "vitest";

describe("the answers of a booking that is not sent yet", () => {
  beforeEach(() => {
    chooseService("passport");
    updateDraft({
      applicationType: "BARU",
      people: [emptyPerson("BARU")],
      date: "2026-12-22",
      session: "07:30",
      phone: "0812 9900 0001",
      channel: "sms",
    });
  });

  it("begin anew with another service; only how to reach the person stays", () => {
    chooseService("foreign-residence");
    expect(currentDraft()).toMatchObject({
      service: "foreign-residence",
      applicationType: undefined,
      people: [],
      date: undefined,
      session: undefined,
      phone: "0812 9900 0001",
      channel: "sms",
    });
  });

  it("leave the service behind for the next booking", () => {
    clearDraft("NTF-CQE-4Q3K");
    expect(currentDraft()).toMatchObject({ service: "passport", people: [], bookedAs: "NTF-CQE-4Q3K" });
  });
});
