import { movePath, routeOf, ticketPath, trackPath } from "@sip/web/app/route";
import { describe, expect, it } from "vitest";

const of = (address: string) => {
  const { pathname, hash } = new URL(address, "https://sip.example");
  return routeOf(pathname, hash);
};

describe("an address of the pages", () => {
  it.each([
    ["/", { page: "start" }],
    ["/#", { page: "start" }],
    ["/#pesan", { page: "booking", step: "jenis" }],
    ["/#pesan/jam", { page: "booking", step: "jam" }],
    ["/#antrean", { page: "bookings" }],
    [ticketPath("NTF-CQE-4Q3"), { page: "ticket", bookingCode: "NTF-CQE-4Q3", moving: false }],
    [movePath("NTF-CQE-4Q3"), { page: "ticket", bookingCode: "NTF-CQE-4Q3", moving: true }],
    ["/lacak", { page: "track", trackingCode: undefined }],
    [trackPath("28F4DWTYRNPC9T"), { page: "track", trackingCode: "28F4DWTYRNPC9T" }],
    ["/petugas", { page: "officer" }],
    ["/petugas/", { page: "officer" }],
    ["/pengawas", { page: "supervisor" }],
    ["/pengawas/", { page: "supervisor" }],
    ["/pengawas/layar", { page: "supervisor" }],
    ["/pengawas/layar/", { page: "supervisor" }],
    ["/pengawas/lain", { page: "not-found" }],
    ["/pengawas/layar/lain", { page: "not-found" }],
    ["/local", { page: "not-found" }],
    ["/petugas/lain", { page: "not-found" }],
  ])("%s", (address, route) => {
    expect(of(address)).toEqual(route);
  });

  it("may hold any code, also one that is no valid escape", () => {
    expect(of("/lacak/%E0%A4%A")).toEqual({ page: "track", trackingCode: "%E0%A4%A" });
  });
});
