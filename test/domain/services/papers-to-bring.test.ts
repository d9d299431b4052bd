import { describeService } from "@sip/domain/services/describe-service";
import { describe, expect, it } from "vitest";

const papersOf = (service: string, kind: string, list: "papers" | "childPapers"): string[] =>
  describeService(service)
    .kinds.filter((one) => one.kind === kind)
    .flatMap((one) => one[list].map(({ en }) => en));

describe("the papers to bring", () => {
  it("for an adult's first passport", () => {
    const [ktp, kk, birthProof, ...more] = papersOf("passport", "BARU", "papers");
    expect([ktp, kk]).toEqual(["Electronic identity card (KTP)", "Family card (KK)"]);
    expect(birthProof).toMatch(/^One of: birth certificate, marriage certificate/);
    expect(more).toEqual([
      "Proof of a change of name, if there was one",
      "Naturalisation letter, if you once held another citizenship",
    ]);
  });

  it.each(["PENGGANTIAN_HABIS_BERLAKU", "PENGGANTIAN_PENUH"])(
    "for an adult's replacement (%s) are the KTP and the old passport, if that is no older than 2010",
    (kind) => {
      expect(papersOf("passport", kind, "papers")).toEqual([
        "Electronic identity card (KTP)",
        "Old passport",
        "If the old passport was issued in 2009 or before, or outside Indonesia: all that a new passport takes as well",
      ]);
    },
  );

  it.each([
    ["PENGGANTIAN_HILANG", "The police's report of the loss"],
    ["PENGGANTIAN_RUSAK", "The damaged passport"],
  ])("for %s are two cards and one paper; for a child those of a first passport and that paper", (kind, more) => {
    expect(papersOf("passport", kind, "papers")).toEqual(["Electronic identity card (KTP)", "Family card (KK)", more]);
    expect(papersOf("passport", kind, "childPapers")).toEqual([...papersOf("passport", "BARU", "childPapers"), more]);
  });

  it("for a change of data are those of a first passport, the old one, and the proof of what has changed", () => {
    const proof = "Proof of what has changed, such as a change of name";
    const first = papersOf("passport", "BARU", "papers");
    expect(papersOf("passport", "PERUBAHAN_DATA", "papers")).toEqual([
      ...first.slice(0, 3),
      "Old passport",
      proof,
      ...first.slice(4),
    ]);
    expect(papersOf("passport", "PERUBAHAN_DATA", "childPapers")).toEqual([
      ...papersOf("passport", "BARU", "childPapers"),
      "Old passport",
      proof,
    ]);
  });

  it("for a passport that is lost or damaged are said to whoever comes without booking", () => {
    expect(describeService("passport").notice?.text.id).toBe(
      "Datang langsung ke kantor imigrasi, tanpa antrean online. Hilang: bawa KTP, KK, surat kehilangan polisi. Rusak: bawa KTP, KK, paspor rusak. Petugas akan meminta keterangan Anda lebih dulu (BAP).",
    );
  });

  it("for a child are the parents' papers, and the parents themselves", () => {
    expect(papersOf("passport", "BARU", "childPapers")).toEqual([
      "Father and mother must attend",
      "If one of them cannot come: a signed authorisation letter with a Rp10,000 duty stamp",
      "Identity cards (KTP) of father and mother",
      "Family card (KK)",
      "The child's birth certificate",
      "Parents' marriage book; if divorced, the divorce certificate and the custody order",
      "Passports of father and mother, if any",
      "Parents' statement letter with a Rp10,000 duty stamp",
    ]);
    expect(papersOf("passport", "PENGGANTIAN_PENUH", "childPapers").at(-1)).toBe("Old passport");
  });

  it("for an extended visit are the passport, what proves the filing, a ticket, and of a guarantor who has one", () => {
    expect(papersOf("foreign-residence", "PERPANJANGAN_ITK", "papers")).toEqual([
      "Your valid passport (original)",
      "Proof of filing and of payment from evisa.imigrasi.go.id",
      "Your present stay permit or visa",
      "Letters of application and guarantee from your guarantor (originals; if you have one)",
      "A ticket home or to another country",
    ]);
    expect(papersOf("foreign-residence", "PERPANJANGAN_ITK", "childPapers").at(-1)).toBe("One parent comes along");
  });
});
