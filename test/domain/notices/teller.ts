import type { ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import { tellAbout } from "@sip/domain/notices/tell-about";
import { pekanbaru } from "../../support/offices/offices.ts";
import { publicUrl } from "../../support/offices/pekanbaru.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";
import { noticeWorld } from "./notice-world.ts";

const nothing = async () => undefined;

/** Says a fact at a time, as the queue does when it brings it late; answers the kinds of notices and what became of them. */
export const teller = (
  present: Partial<Pick<Parameters<typeof tellAbout>[0], "bookings" | "applications" | "offices">>,
) => {
  const world = noticeWorld();
  const tell = async (fact: BookingFact | ApplicationFact, at: string) => {
    const told = await tellAbout({
      ...world.parts,
      clock: () => wib(at),
      offices: officesOf(pekanbaru),
      bookings: { findByCode: nothing },
      applications: { find: nothing },
      publicUrl,
      ...present,
    })(fact);
    return told.map(({ about, kind }) => `${about} ${kind}`);
  };
  return { tell, said: world.said };
};
