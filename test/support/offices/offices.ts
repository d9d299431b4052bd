import type { Office } from "@sip/domain/offices/office";
import { seededOffices } from "@sip/seed/seeded-offices";

const found = seededOffices.find((office) => office.officeId === "pekanbaru");
if (found === undefined) throw new Error("Pekanbaru is not seeded");

/** The real first office. */
export const pekanbaru: Office = found;

/** An office of the tests in the middle time zone with other numbers, to show that nothing is tied to Pekanbaru. */
export const makassar: Office = {
  ...pekanbaru,
  officeId: "makassar",
  officeNumber: 2,
  name: { id: "Kantor Imigrasi Makassar", en: "Makassar Immigration Office" },
  sender: "IMIGRASI MAKASSAR",
  applicationPrefix: "UPG",
  zone: "Asia/Makassar",
  hours: {
    1: { opens: "08:00", closes: "15:00" },
    2: { opens: "08:00", closes: "15:00" },
    3: { opens: "08:00", closes: "15:00" },
    4: { opens: "08:00", closes: "15:00" },
    5: { opens: "08:00", closes: "15:30" },
    6: { opens: "08:00", closes: "12:00" },
  },
  overrides: [
    {
      date: "2026-12-24",
      open: true,
      reason: { id: "Petugas piket cuti bersama", en: "Staff on duty on joint leave" },
    },
    { date: "2026-12-23", open: false, reason: { id: "Kabut asap", en: "Haze" } },
  ],
  rules: pekanbaru.rules.map((rules) => ({
    ...rules,
    sessions: [
      { session: "08:00", minutes: 60, seats: { online: 2, priority: 1 } },
      { session: "09:00", minutes: 60, seats: { online: 3, priority: 0 } },
    ],
    release: { weekday: 1, time: "09:00" },
    maxApplicants: 3,
    slaWorkingDays: 4,
    own: { ...rules.own, bookTypes: ["BIASA_48", "ELEKTRONIK_48"] },
  })),
};
