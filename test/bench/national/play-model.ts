import { Worker } from "node:worker_threads";
import type { Office } from "@sip/domain/offices/office";
import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { toItem } from "@sip/storage-dynamodb/items";
import type { Table } from "@sip/storage-dynamodb/table";
import type { Earlier } from "../../model/before/load-before.ts";
import { officesPartition } from "../../model/before/offices.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { ModelCloud } from "../../model/model-cloud.ts";
import { readDeployment } from "../../model/read-deployment.ts";
import { beforeLargeOpening } from "../../support/infra/before-large-opening.ts";
import { brokenInvariants } from "../../support/queue/queue-invariants.ts";
import { queueStateOf } from "../../support/queue/queue-state-of.ts";
import { openTestTable } from "../../support/table/table.ts";
import { country, mostOfSession, releasedAt, releasedDates } from "./country.ts";
import type { runPassport } from "./passport.ts";
import { bookingBefore, plant, plantItems } from "./planted.ts";
import type { Release } from "./release.ts";
import { remindedAt, type Sixteen, visitsOfDay, visitsOn } from "./sixteen.ts";

interface Outcomes {
  readonly release: Release;
  readonly sixteen: Sixteen;
  readonly passport: Awaited<ReturnType<typeof runPassport>>;
}
export type Play = keyof Outcomes;
export type Played<Of extends Play> = {
  readonly outcome: Outcomes[Of];
  readonly figures: ReturnType<ModelCloud["figures"]>;
  readonly committed: Committed;
};

/** What is in the table when all is over. */
interface Committed {
  readonly held: number;
  /** What is not as it must be, as sentences. */
  readonly broken: readonly string[];
}

/** What a model is told: a thread takes plain data only. */
export interface ModelTask {
  readonly play: Play;
  readonly deployment: Deployment;
  readonly endpoint: string;
  readonly tableName: string;
  readonly seed: number;
  readonly seconds?: number;
  readonly visits: number;
  /** Modules that are loaded as they were before. */
  readonly before: readonly Earlier[];
  /** Functions that are played by a file in test/model/before. */
  readonly handlers: Readonly<Record<string, string>>;
}

export interface PlayOptions {
  /** The first seconds alone. */
  readonly seconds?: number;
  /** Reminders at 16:00. */
  readonly visits?: number;
  /** What is deployed in place of the stage. */
  readonly change?: (deployment: Deployment) => Deployment;
  readonly before?: readonly Earlier[];
  readonly handlers?: Readonly<Record<string, string>>;
}

/** The same in every run: what is compared must differ by the code alone. */
const seed = 20_261_211;

/** As operators set them for a country: a number that is connected, and codes for all who book. */
const parameters = { WhatsAppPhoneNumberId: "106540352242922", CodesPerDayByWhatsApp: "100000" };

const plants = {
  release: (table: Table) => plant(table, visitsBefore(1_000, releasedAt)),
  sixteen: async (table: Table, visits: number) => {
    await plant(table, visitsBefore(1_500, remindedAt));
    await plant(
      table,
      Array.from({ length: visits }, (_, number) => bookingBefore(number, visitsOn, { remindAt: remindedAt })),
    );
  },
  passport: async () => undefined,
};

/** Visits of the model's own day, to be checked in. */
const visitsBefore = (count: number, now: string) =>
  Array.from({ length: count }, (_, number) => bookingBefore(number, now.slice(0, 10)));

/** Plays production's templates and the functions of this tree on a table and a thread of their own. */
export const playModel = async <Of extends Play>(
  play: Of,
  { seconds, visits = visitsOfDay, change, before = [], handlers = {} }: PlayOptions = {},
): Promise<Played<Of>> => {
  const stage = readDeployment(beforeLargeOpening(), "production", parameters);
  const table = await openTestTable({ hasStream: false });
  try {
    const offices = play === "passport" ? country.slice(0, 1) : country;
    if (before.includes("offices")) await plantItems(table, offices.map(togetherWithOthers));
    else await addOffices(table, offices);
    await plants[play](table, visits);
    const task: ModelTask = {
      play,
      deployment: change?.(stage) ?? stage,
      endpoint: table.engine.endpoint,
      tableName: table.name,
      seed,
      visits,
      before,
      handlers,
      ...(seconds !== undefined && { seconds }),
    };
    const ended = await inThread<Of>(task);
    return { ...ended, committed: await committedIn(table) };
  } finally {
    await table.close();
  }
};

/** An office where all of them lay before. */
const togetherWithOthers = (office: Office) =>
  toItem({ pk: officesPartition, sk: office.officeId, entity: "office", ...office });

/** Of the released week: what was planted has no seats. */
const committedIn = async (table: Table): Promise<Committed> => {
  const state = await queueStateOf(table);
  const bookings = new Map([...state.bookings].filter(([, { date }]) => releasedDates.includes(date)));
  return { held: state.seats.size, broken: brokenInvariants({ ...state, bookings }, mostOfSession, releasedAt) };
};

const inThread = <Of extends Play>(task: ModelTask): Promise<Omit<Played<Of>, "committed">> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./model-thread.ts", import.meta.url), { workerData: task });
    thread.once("message", (played: Omit<Played<Of>, "committed">) => {
      resolve(played);
      void thread.terminate();
    });
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the model ended without an answer")));
  });
