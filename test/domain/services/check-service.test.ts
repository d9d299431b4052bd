import { serviceFaults, sharedFaults } from "@sip/domain/services/check-service";
import { everyServiceChecked } from "@sip/domain/services/every-service-checked";
import { everyService, type Service } from "@sip/domain/services/service";
import { describe, expect, it } from "vitest";
import { chart } from "../../support/services/library-card/chart.ts";
import { leaflet } from "../../support/services/library-card/leaflet.ts";
import { line } from "../../support/services/library-card/line.ts";
import { messages } from "../../support/services/library-card/messages.ts";

const service: Service = { line, chart, leaflet, messages };
const faults = (changed: Partial<Service>) => serviceFaults("library-card", { ...service, ...changed });

type Rows = Service["chart"]["rows"];
const withRows = (rows: Rows, more: Partial<Service["chart"]> = {}): Partial<Service> => ({
  chart: { ...chart, ...more, rows: { ...chart.rows, ...rows } },
});
const row = (step: keyof typeof chart.rows) => chart.rows[step];
/** As `card-made`, for a step beside it: only one issues the card. */
const { issues: _, ...besideMade } = row("card-made");

describe("a service", () => {
  it("can be offered when all that it says fits together", () => {
    expect(faults({})).toEqual([]);
    expect(everyServiceChecked().map(({ chart: { serviceId } }) => serviceId)).toEqual([...everyService().keys()]);
  });

  it("that is half a folder is refused by the names of the files that it lacks", () => {
    expect(serviceFaults("library-card", { line, chart })).toEqual([
      "library-card has no leaflet.ts",
      "library-card has no messages.ts",
    ]);
  });

  it("is of its folder in each of its files: another's name would take the other's place", () => {
    expect(faults({ chart: { ...chart, serviceId: "passport" }, line: { ...line, serviceId: "library" } })).toEqual([
      "library-card: its line.ts says that it is of library",
      "library-card: its chart.ts says that it is of passport",
    ]);
  });

  it("has one capital letter for the tickets of each pool", () => {
    expect(faults({ line: { ...line, letters: { online: "LB" } } })).toEqual([
      'library-card: "LB" is not one capital letter for its tickets',
    ]);
    expect(faults({ line: { ...line, letters: {} } })).toEqual(["library-card: it has no letter for its tickets"]);
  });

  it("has a number that fits a booking code", () => {
    expect(faults({ line: { ...line, number: 16 } })).toEqual([
      "library-card: its number 16 does not fit a booking code",
    ]);
  });
});

describe("a step", () => {
  it("that nobody can reach is refused: it waits for itself, for what closes it, or for a hold that nothing sets", () => {
    expect(faults(withRows({ "card-made": { ...row("card-made"), after: ["card-made"] } }))).toContain(
      "library-card: nobody can reach card-made",
    );
    expect(faults(withRows({ "card-made": { ...row("card-made"), until: ["form-read"] } }))).toContain(
      "library-card: nobody can reach card-made",
    );
    expect(faults(withRows({ "card-made": { ...row("card-made"), under: ["suspended"] } }))).toContain(
      "library-card: nobody can reach card-made",
    );
  });

  it("that waits for itself by way of others is refused, with all that wait for it", () => {
    const circle = { "form-read": { ...row("form-read"), after: ["form-taken", "card-waiting"] } };
    expect(faults(withRows(circle))).toEqual([
      "library-card: nobody can reach form-read",
      "library-card: nobody can reach card-made",
      "library-card: nobody can reach card-waiting",
      "library-card: nobody can reach card-given",
    ]);
  });

  it("that waits for two of which each closes the other is refused", () => {
    const either = { ...besideMade, until: ["form-read"] };
    const rows = { either, "form-read": { ...row("form-read"), until: ["either"] } };
    const waiting = { ...row("card-made"), after: ["form-read", "either"] };
    expect(faults(withRows({ ...rows, either: { ...either, after: ["form-taken"] }, "card-made": waiting }))).toContain(
      "library-card: nobody can reach card-made",
    );
  });

  it("after which no end can be reached is refused", () => {
    const astray = { ...besideMade, after: ["form-read"] };
    expect(faults(withRows({ astray, "card-made": { ...row("card-made"), until: ["astray"] } }))).toEqual([
      "library-card: no way leads from astray to an end",
    ]);
  });

  it("cannot be one of so many in any order that nobody could try them all", () => {
    const free = Array.from({ length: 16 }, (_, index) => [`free-${index}`, row("form-read")] as const);
    expect(faults(withRows(Object.fromEntries(free)))).toEqual([
      "library-card: its steps can come in more ways than can be tried",
    ]);
  });

  it("names only steps that are there", () => {
    expect(faults(withRows({ "card-made": { ...row("card-made"), after: ["form-eaten"] } }))).toEqual([
      "library-card: card-made names no step form-eaten",
    ]);
  });

  it("opens an application alone", () => {
    const { after: _, ...opening } = row("form-read");
    expect(faults(withRows({ "form-read": opening }))).toEqual([
      "library-card: one step opens an application, and not 2 (form-taken, form-read)",
    ]);
  });

  it("that sets a hold needs one that lifts it, and only a hold pauses the clock", () => {
    const held = { ...row("form-read"), after: ["form-taken"], repeats: true, sets: "suspended" } as const;
    expect(faults(withRows({ held }))).toEqual(["library-card: nothing lifts the hold that held sets"]);
    const late = { ...besideMade, after: ["card-made"], under: ["suspended"], lifts: "suspended" } as const;
    expect(faults(withRows({ held, late }))).toEqual(["library-card: nothing lifts the hold that held sets"]);
    expect(faults(withRows({ "card-made": { ...row("card-made"), clock: "pauses" } }))).toEqual([
      "library-card: card-made pauses the clock and sets no hold",
    ]);
    expect(faults(withRows({ "card-made": { ...row("card-made"), clock: "resumes" } }))).toEqual([
      "library-card: card-made resumes the clock and lifts no hold",
    ]);
  });

  it("sets no hold under another one, which would be forgotten", () => {
    const held = { ...row("form-read"), repeats: true, sets: "documents", under: ["none", "suspended"] } as const;
    expect(faults(withRows({ held }))).toContain("library-card: held sets a hold under another one");
  });

  it("that lifts a hold under which the clock stood still tells the promise anew", () => {
    const { clock: _, ...quiet } = row("form-read");
    const held = { ...quiet, repeats: true, sets: "documents", clock: "pauses" } as const;
    const brought = { ...quiet, under: ["documents"], lifts: "documents" } as const;
    const reminder = messages.templates["pick-up-reminder"] as (typeof messages.templates)[string];
    const more = { messages: { ...messages, templates: { ...messages.templates, "papers-reminder": reminder } } };
    expect(faults({ ...withRows({ held, brought }), ...more })).toEqual([
      "library-card: brought lifts a hold that pauses the clock, and does not resume it",
    ]);
    const resumed = withRows({ held, brought: { ...brought, clock: "resumes" } });
    expect(faults({ ...resumed, ...more })).toEqual([]);
    expect(faults(resumed)).toEqual(["library-card: it has no template for papers-reminder"]);
  });

  it("is by those whom the counter admits: who is left out in a row could take it all the same", () => {
    expect(faults(withRows({ "card-made": { ...row("card-made"), by: ["supervisor"] } }))).toEqual([
      "library-card: card-made is not by officer, supervisor: the counter admits them to every step",
    ]);
  });

  it("that makes something ready comes after the one that issues it, from which the days to collect count", () => {
    expect(faults(withRows({ "card-made": besideMade }))).toEqual([
      "library-card: one step issues what card-waiting makes ready, and not none",
    ]);
    expect(faults(withRows({ "form-read": { ...row("form-read"), issues: true } }))).toEqual([
      "library-card: one step issues what card-waiting makes ready, and not form-read, card-made",
    ]);
    expect(faults(withRows({ "card-made": { ...row("card-made"), repeats: true } }))).toEqual([
      "library-card: card-made issues a thing, and can be taken twice",
    ]);
    const later = { ...row("card-made"), after: ["form-read"] };
    const waiting = { ...row("card-waiting"), after: ["form-read"] };
    expect(faults(withRows({ "card-made": later, "card-waiting": waiting }))).toContain(
      "library-card: card-waiting can be taken before card-made has issued what it makes ready",
    );
    const { opensPickUp: __, tells: ___, ...closed } = row("card-waiting");
    expect(faults(withRows({ "card-waiting": closed }))).toContain(
      "library-card: card-made issues what no step makes ready",
    );
  });

  it("that makes something ready has words for collecting it", () => {
    const { pickUp: _, ...rest } = chart;
    expect(faults({ chart: rest })).toEqual(["library-card: it has no words for what card-waiting makes ready"]);
  });
});

describe("a clock", () => {
  it("that nothing stops can do nothing else", () => {
    const { clock: _, ...endless } = row("card-waiting");
    const held = { ...row("form-read"), repeats: true, sets: "documents", clock: "pauses" } as const;
    const brought = { ...row("form-read"), under: ["documents"], lifts: "documents", clock: "resumes" } as const;
    expect(faults(withRows({ "card-waiting": endless, held, brought }))).toContain(
      "library-card: held pauses a clock that nothing stops",
    );
  });
});

describe("an application", () => {
  it("needs an end", () => {
    const { ends: _, ...open } = row("card-given");
    expect(faults(withRows({ "card-given": open }))).toEqual(["library-card: no step ends an application"]);
  });
});

describe("words", () => {
  it("that are missing in one language are refused by where they stand", () => {
    const untold = { ...row("card-made"), words: { id: "Kartu dibuat", en: " " } };
    expect(faults(withRows({ "card-made": untold }))).toEqual([
      'library-card: chart.rows.card-made.words has no words in "en"',
    ]);
    const name = { id: "", en: "Library card" };
    expect(faults({ leaflet: { ...leaflet, name } })).toEqual(['library-card: leaflet.name has no words in "id"']);
  });

  it("that are always shown are there, whether or not somebody asked the compiler", () => {
    const { forApplicant: _, ...mute } = row("card-made");
    expect(faults(withRows({ "card-made": mute as Rows[string] }))).toEqual([
      "library-card: chart.rows.card-made.forApplicant is missing",
    ]);
  });

  it("of a paper are needed", () => {
    expect(faults({ leaflet: { ...leaflet, papers: {} } })).toEqual([
      "library-card: the paper photo of KARTU has no name",
    ]);
  });

  it("of a child are no use where nothing says who may be one", () => {
    const kinds = { KARTU: { ...leaflet.kinds.KARTU, childPapers: ["photo"] } } as unknown as typeof leaflet.kinds;
    expect(faults({ leaflet: { ...leaflet, kinds } })).toEqual([
      "library-card: it says what children bring, and not who is a child",
    ]);
  });

  it("of what a child brings name more than adults bring: a message says only that, and would have a hole", () => {
    const kinds = { KARTU: { ...leaflet.kinds.KARTU, childPapers: ["photo"] } } as unknown as typeof leaflet.kinds;
    const children = { called: { id: "Anak", en: "Children" }, mayBeOne: () => true };
    expect(faults({ leaflet: { ...leaflet, kinds, children } })).toEqual([
      "library-card: a child brings for KARTU nothing that no adult brings",
    ]);
  });

  it("of what a child brings are beside those of adults of every kind: one booking may be for several kinds", () => {
    const stamp = { name: { id: "Meterai", en: "Duty stamp" } };
    const papers = { ...leaflet.papers, stamp };
    const kinds = {
      KARTU: { ...leaflet.kinds.KARTU, childPapers: ["photo", "stamp"] },
      LAIN: { ...leaflet.kinds.KARTU, papers: ["photo", "stamp"] },
    } as unknown as typeof leaflet.kinds;
    const children = { called: { id: "Anak", en: "Children" }, mayBeOne: () => true };
    expect(faults({ leaflet: { ...leaflet, papers, kinds, children } })).toEqual([
      "library-card: a child brings for KARTU nothing that no adult brings",
    ]);
  });

  it("are no use for a kind that asks for no paper", () => {
    const kinds = { KARTU: { ...leaflet.kinds.KARTU, papers: [] } } as unknown as typeof leaflet.kinds;
    expect(faults({ leaflet: { ...leaflet, kinds } })).toEqual(["library-card: KARTU asks for no paper"]);
  });

  it("of every message are needed: SIP's own, and what a step tells", () => {
    const { "visit-reminder": _, "card-given": __, ...templates } = messages.templates;
    expect(faults({ messages: { ...messages, templates } })).toEqual([
      "library-card: it has no template for visit-reminder",
      "library-card: it has no template for card-given, which card-given tells",
    ]);
  });

  it("go by WhatsApp and by SMS: a message without a channel is refused", () => {
    const { sms: _, ...silent } = messages.templates["card-given"] ?? {};
    const templates = { ...messages.templates, "card-given": silent as (typeof messages.templates)[string] };
    expect(faults({ messages: { ...messages, templates } })).toEqual([
      "library-card: the message card-given has no sms",
    ]);
  });
});

describe("a placeholder in the template of a message", () => {
  const telling = (kind: string, en: string): Partial<Service> => {
    const message = messages.templates[kind] as (typeof messages.templates)[string];
    const templates = { ...messages.templates, [kind]: { ...message, sms: { ...message.sms, en } } };
    return { messages: { ...messages, templates } };
  };

  it("that gets no value is refused: the message would never be sent", () => {
    expect(faults(telling("card-given", "Card {foo} of {name}"))).toEqual([
      "library-card: the message card-given names {foo}, which has no value there (sms, en)",
    ]);
    expect(faults(telling("visit-reminder", "{code} costs {fee}"))).toEqual([
      "library-card: the message visit-reminder names {fee}, which has no value there (sms, en)",
    ]);
    expect(faults(telling("card-given", "Card { name }"))).toEqual([
      "library-card: the message card-given has a brace that is no placeholder (sms, en)",
    ]);
  });

  it("has a value only where there is a reason for it: a last day where there is something to collect", () => {
    expect(faults(telling("card-waiting", "until {shortLastDay}"))).toEqual([]);
    expect(faults(telling("card-given", "until {shortLastDay}"))).toEqual([
      "library-card: the message card-given names {shortLastDay}, which has no value there (sms, en)",
    ]);
  });

  it("may be the papers, and the fee where SIP takes one", () => {
    const own = telling("booking-confirmed", "{code}: {papers}, {fee}").messages ?? messages;
    const fees = { serviceId: "library-card", feeOf: () => 1, show: () => ({}) };
    expect(faults({ messages: own, fees })).toEqual([]);
  });

  it("may be the papers of a child where children bring something else", () => {
    const own = telling("booking-confirmed", "{code}: {childPapers}").messages ?? messages;
    expect(faults({ messages: own })).toEqual([
      "library-card: the message booking-confirmed names {childPapers}, which has no value there (sms, en)",
    ]);
    const papers = { ...leaflet.papers, stamp: { name: { id: "Meterai", en: "Duty stamp" } } };
    const kinds = {
      KARTU: { ...leaflet.kinds.KARTU, childPapers: ["photo", "stamp"] },
    } as unknown as typeof leaflet.kinds;
    const children = { called: { id: "Anak", en: "Children" }, mayBeOne: () => true };
    expect(faults({ messages: own, leaflet: { ...leaflet, papers, kinds, children } })).toEqual([]);
  });

  it("of what people collect is the office, its hours or the last day", () => {
    const collect = { id: "Di {kantor}", en: "At {office}" };
    expect(faults({ chart: { ...chart, pickUp: { ...chart.pickUp, collect } as never } })).toEqual([
      "library-card: pickUp.collect names {kantor}, which has no value there (id)",
    ]);
  });

  it("of a message that nothing gives reason for has none: a step tells it by another name", () => {
    const templates = {
      ...messages.templates,
      "card-lost": { ...messages.templates["card-given"], name: "kartu_hilang" },
    };
    expect(faults({ messages: { ...messages, templates } as Service["messages"] })).toEqual([
      "library-card: nothing gives reason for its message card-lost",
    ]);
  });
});

describe("between services", () => {
  const passport = everyService().get("passport") as Service;

  it("a number, a letter of tickets or a template leads to one alone", () => {
    const double: Service = {
      ...service,
      line: { ...line, number: 1, letters: { online: "A" } },
      messages: {
        ...messages,
        templates: { ...messages.templates, "card-given": passport.messages.templates["handed-over"] as never },
      },
    };
    expect(sharedFaults([passport, double])).toEqual([
      "library-card: its number 1 is also that of passport",
      "library-card: its ticket letter A is also that of passport",
      "library-card: its template paspor_diserahkan is also that of passport",
    ]);
  });

  it("what is wrong is said of all at once, before anything starts", () => {
    const broken = new Map([
      ["library-card", { ...service, leaflet: { ...leaflet, papers: {} } }],
      ["half", { line }],
    ]);
    expect(() => everyServiceChecked(broken)).toThrow(
      /the paper photo of KARTU has no name[\s\S]*half has no chart.ts/,
    );
  });
});
