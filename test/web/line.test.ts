import type { ArrivalsView } from "@sip/contracts/queue/views";
import { describeService } from "@sip/domain/services/describe-service";
import { answersTo, lineOf } from "@sip/web/officer/line";
import { describe, expect, it } from "vitest";

type Booking = ArrivalsView["bookings"][number];

const booking = (
  ticketNumber: string,
  session: string,
  change: Partial<Booking>,
  applicationNumber?: string,
): Booking => ({
  bookingCode: `NTF-CQE-${ticketNumber}`,
  service: "passport",
  session,
  pool: "online",
  state: "booked",
  applicants: [
    {
      ticketNumber,
      applicantName: `ORANG ${ticketNumber}`,
      nikLast4: "0001",
      applicationType: "BARU",
      ...(applicationNumber !== undefined && { applicationNumber }),
    },
  ],
  ...change,
});

const arrivals: ArrivalsView = {
  date: "2026-12-22",
  bookings: [
    booking("A040", "10:30", {}),
    booking("A001", "07:30", {}),
    booking("A002", "07:30", { state: "checked-in" }),
    booking("A003", "07:30", { state: "checked-in" }, "PKU-26-000001"),
    booking("A004", "07:30", { state: "checked-in" }, "PKU-26-000002"),
    booking("A005", "07:30", { state: "cancelled" }),
  ],
};
const services = [describeService("passport"), describeService("foreign-residence")];
const stepByNumber = new Map([
  ["PKU-26-000001", "paid"],
  ["PKU-26-000002", "verified"],
]);
const groupsAt = (time: string) =>
  lineOf(arrivals, services, stepByNumber, time).map(({ ticketNumber, group }) => [ticketNumber, group]);

describe("today's line", () => {
  it("puts everybody where they are, by hour and ticket; who cancelled is not in it", () => {
    expect(groupsAt("08:00")).toEqual([
      ["A001", "next"],
      ["A002", "waiting"],
      ["A003", "now"],
      ["A004", "done"],
      ["A040", "next"],
    ]);
  });

  it("puts priority first within its hour", () => {
    const shared = [
      booking("A002", "07:30", {}),
      booking("P002", "08:30", { pool: "priority" }),
      booking("P001", "07:30", { pool: "priority" }),
      booking("A030", "08:30", {}),
      booking("A001", "07:30", {}),
    ];
    const line = lineOf({ ...arrivals, bookings: shared }, services, stepByNumber, "07:00");
    expect(line.map(({ ticketNumber }) => ticketNumber)).toEqual(["P001", "A001", "A002", "P002", "A030"]);
  });

  it("sends each service's people on by its own steps: after photo and interview a foreigner is done at the counter", () => {
    const foreigner = (ticketNumber: string, applicationNumber: string) =>
      booking(ticketNumber, "08:30", { service: "foreign-residence", state: "checked-in" }, applicationNumber);
    const bookings = [foreigner("F001", "PKU-26-000011"), foreigner("F002", "PKU-26-000012")];
    const steps = new Map([
      ["PKU-26-000011", "identity-checked"],
      ["PKU-26-000012", "photo-and-interview"],
    ]);
    expect(
      lineOf({ ...arrivals, bookings }, services, steps, "09:00").map(({ ticketNumber, group }) => [
        ticketNumber,
        group,
      ]),
    ).toEqual([
      ["F001", "now"],
      ["F002", "done"],
    ]);
  });

  it("calls an hour missed only after it is over", () => {
    expect(groupsAt("08:30")).toContainEqual(["A001", "next"]);
    expect(groupsAt("08:31")).toContainEqual(["A001", "missed"]);
  });

  it.each(["orang a003", "a003", "NTF-CQE-A003", "ntfcqea003", "PKU-26-000001", "pku26000001"])(
    "is searched by %s",
    (typed) => {
      const found = lineOf(arrivals, services, stepByNumber, "08:00").filter((visitor) => answersTo(visitor, typed));
      expect(found.map((visitor) => visitor.ticketNumber)).toEqual(["A003"]);
    },
  );

  const maruf = {
    ticketNumber: "A007",
    applicantName: "M. MA'RUF D'SOUZA",
    nikLast4: "4711",
    applicationType: "BARU",
  };
  const withMaruf = {
    ...arrivals,
    bookings: [...arrivals.bookings, booking("A007", "07:30", { applicants: [maruf] })],
  };

  it.each(["maruf", "ma'ruf", "ma\u2019ruf", "m maruf dsouza", "4711"])(
    "is searched by a name without its marks, and by the end of the NIK on the card: %s",
    (typed) => {
      const found = lineOf(withMaruf, services, stepByNumber, "08:00").filter((visitor) => answersTo(visitor, typed));
      expect(found.map((visitor) => visitor.ticketNumber)).toEqual(["A007"]);
    },
  );

  it("is searched by the end of the passport that lies on the counter", () => {
    const anna = {
      ticketNumber: "F001",
      applicantName: "ANNA BEISPIEL",
      documentLast4: "0T47",
      applicationType: "PERPANJANGAN_ITAS",
    };
    const bookings = [booking("F001", "08:30", { service: "foreign-residence", applicants: [anna] })];
    const [visitor] = lineOf({ ...arrivals, bookings }, services, stepByNumber, "08:00");
    expect(visitor && ["0t47", "0T4", "T47"].map((typed) => answersTo(visitor, typed))).toEqual([true, false, false]);
  });

  it.each(["--", "47", "1499014711900001"])("finds nobody by %s", (typed) => {
    expect(lineOf(withMaruf, services, stepByNumber, "08:00").filter((visitor) => answersTo(visitor, typed))).toEqual(
      [],
    );
  });
});
