import { deviceInWords, readDevice } from "@sip/domain/people/device";
import { proofLink, proofText } from "@sip/domain/people/proof-message";
import { isUndo, readProofWord } from "@sip/domain/people/proof-word";
import { randomProofWord } from "@sip/sealing/random-proof-word";
import { describe, expect, it } from "vitest";

const asked = {
  language: "id",
  device: { browser: "Chrome", system: "Android" },
  requestedAt: "2026-12-18T07:00:00.000Z",
} as const;

describe("the word in what a phone sent", () => {
  it.each([
    ["the prepared text", proofText("K7M-2QX", asked)],
    ["the same in English", proofText("K7M-2QX", { ...asked, language: "en" })],
    ["the word alone", " k7m2qx "],
    ["the word in a sentence, as somebody writes it", "ini kodenya k7m-2qx ya"],
  ])("is found in %s", (_, text) => {
    expect(readProofWord(text)).toBe("K7M-2QX");
  });

  it("reads letters that look like digits as these", () => {
    expect(readProofWord("OIL-2QX")).toBe("011-2QX");
  });

  it.each(["halo, apa kabar?", "K7M-2QX-9RDT", "paspor saya hilang", "0812-3456-7890", ""])("is not in: %s", (text) => {
    expect(readProofWord(text)).toBeUndefined();
  });

  it("is one of 30 random bits that are read as they were made", () => {
    const words = Array.from({ length: 200 }, randomProofWord);
    expect(new Set(words).size).toBeGreaterThan(195);
    for (const word of words) expect(readProofWord(word)).toBe(word);
  });
});

describe("what undoes", () => {
  it.each(["BATAL", "batal", " Batal. ", "*BATAL*"])("%s", (text) => expect(isUndo(text)).toBe(true));
  it.each(["jangan batal", "batalkan antrean saya", ""])("not: %s", (text) => expect(isUndo(text)).toBe(false));
});

describe("the device that asked", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36", "Chrome di Android"],
    ["Mozilla/5.0 (Linux; Android 13) SamsungBrowser/27.0 Chrome/125.0 Mobile", "Samsung Internet di Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1", "Safari di iPhone"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36 Edg/131.0", "Edge di Windows"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox di Linux"],
    ["curl/8.5", "perangkat yang tidak kami kenal"],
    ["", "perangkat yang tidak kami kenal"],
  ])("of %s is told in words of a closed list", (userAgent, words) => {
    expect(deviceInWords(readDevice(userAgent), "id")).toBe(words);
  });
});

describe("the prepared message", () => {
  it("says what sending it allows, from which device and when it was asked, and whose it must not be", () => {
    expect(proofText("K7M-2QX", asked)).toBe(
      "Saya sendiri ingin masuk ke layanan paspor dengan nomor ini, dari Chrome di Android, Jumat, 18 Desember 2026 pukul 14.00 WIB. Perangkat itu akan dapat melihat, mengubah, dan membatalkan antrean saya. Diminta orang lain untuk mengirim ini? Jangan kirim. Kode: K7M-2QX",
    );
  });

  it("is what wa.me opens WhatsApp with", () => {
    const link = new URL(proofLink("+15550000001", "Kode: K7M-2QX & lagi"));
    expect(`${link.origin}${link.pathname}`).toBe("https://wa.me/15550000001");
    expect(link.searchParams.get("text")).toBe("Kode: K7M-2QX & lagi");
  });
});
