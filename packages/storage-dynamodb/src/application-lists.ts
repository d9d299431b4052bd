import { QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Application } from "@sip/domain/applications/application";
import type {
  ApplicationLists,
  ApplicationPage,
  ApplicationQuestion,
  Cursor,
  ReviewQuestion,
} from "@sip/domain/applications/ports";
import { type Report, skipAndReport } from "@sip/domain/skip-and-report";
import * as z from "zod/mini";
import { applicationFrom } from "./application-item.ts";
import { getItems } from "./batch-get.ts";
import { ApplicationItem } from "./entities/application.ts";
import { indexes } from "./indexes.ts";
import { queryIndex, queryPartitions, queryWholeIndex, type StoredItem, toItem } from "./items.ts";
import { applicationKey, applicationNumberIn, dueKeys, heldKey, reviewKey, stepKey } from "./keys.ts";
import type { Table } from "./table.ts";

export const storedApplicationLists = (table: Table): ApplicationLists => ({
  page: (question, report) => page(table, question, report),
  findAll: async (applicationNumbers) => {
    const found = await getItems(table, ApplicationItem, [...new Set(applicationNumbers)].map(applicationKey));
    return found.toSorted((a, b) => (a.applicationNumber < b.applicationNumber ? -1 : 1));
  },
  openDeadlines: (officeId, report) =>
    queryWholeIndex(table, ApplicationItem, { index: indexes.deadlinesByOffice, partition: officeId }, report),
  held: (officeId, report) =>
    queryWholeIndex(table, ApplicationItem, { index: indexes.deadlinesByOffice, partition: heldKey(officeId) }, report),
  reviews: (question, report) => reviews(table, question, report),
  due: (list, upTo, report) =>
    queryPartitions(table, ApplicationItem, { index: indexes.dueByInstant, upTo }, dueKeys(list), report),
});

/** A search by name reads at most so many applications: five months of a large office, half a second. */
const searchedAtMost = 3_000;
const searchedAtOnce = 500;

/** Reads pages of an index until enough are found, or enough are read. */
const page = async (table: Table, question: ApplicationQuestion, report: Report): Promise<ApplicationPage> => {
  const { text, limit } = question;
  const applications: Application[] = [];
  let after = question.after;
  let searched = 0;
  do {
    const { Items, LastEvaluatedKey, ScannedCount } = await readPage(table, { ...question, ...(after && { after }) });
    searched += ScannedCount ?? 0;
    applications.push(...skipAndReport(Items ?? [], applicationFrom, report));
    if (applications.length > limit) return cut(applications, question);
    if (LastEvaluatedKey === undefined) return { applications };
    after = cursorOf(LastEvaluatedKey);
  } while (applications.length < limit && text !== undefined && searched < searchedAtMost);
  return { applications, next: after };
};

const readPage = (
  table: Table,
  { officeId, at, text, limit, after }: ApplicationQuestion,
): Promise<QueryCommandOutput> => {
  const index = at === undefined ? indexes.applicationsByOffice : indexes.applicationsAtStep;
  const partition = at === undefined ? officeId : stepKey(officeId, at.serviceId, at.step);
  return table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index.name,
      KeyConditionExpression: "#partition = :partition",
      ...(text !== undefined && { FilterExpression: "contains(searchText, :text)" }),
      ExpressionAttributeNames: { "#partition": index.partition },
      ExpressionAttributeValues: toItem({ ":partition": partition, ":text": text?.toUpperCase() }),
      ScanIndexForward: at !== undefined,
      Limit: text === undefined ? limit : searchedAtOnce,
      ...(after !== undefined && {
        ExclusiveStartKey: toItem({
          ...applicationKey(after.applicationNumber),
          [index.partition]: partition,
          [index.sort]: at === undefined ? after.applicationNumber : after.at,
        }),
      }),
    }),
  );
};

/** Keeps the first `limit`; the next page begins after the last of them. */
const cut = (applications: readonly Application[], { limit, at }: ApplicationQuestion): ApplicationPage => {
  const first = applications.slice(0, limit);
  const last = first.at(-1);
  if (last === undefined) return { applications: [] };
  const stepAt = last.steps.at(-1)?.at;
  const { applicationNumber } = last;
  return { applications: first, next: { applicationNumber, ...(at !== undefined && stepAt && { at: stepAt }) } };
};

const reviews = async (
  table: Table,
  { officeId, state, since, limit, after }: ReviewQuestion,
  report: Report,
): Promise<ApplicationPage> => {
  const index = indexes.reviewsByOffice;
  const partition = reviewKey(officeId, state);
  const question = {
    index,
    partition,
    newestFirst: true,
    limit,
    ...(since !== undefined && { from: since }),
    ...(after !== undefined && {
      after: toItem({
        ...applicationKey(after.applicationNumber),
        [index.partition]: partition,
        [index.sort]: after.at,
      }),
    }),
  };
  const { values, after: lastKey } = await queryIndex(table, ApplicationItem, question, report);
  return { applications: values, ...(lastKey !== undefined && { next: cursorOf(lastKey) }) };
};

const LastKey = z.object({
  pk: z.string(),
  stepAt: z.exactOptional(z.string()),
  flaggedAt: z.exactOptional(z.string()),
});

const cursorOf = (lastKey: StoredItem): Cursor => {
  const { pk, stepAt, flaggedAt: at = stepAt } = LastKey.parse(unmarshall(lastKey));
  return { applicationNumber: applicationNumberIn(pk), ...(at !== undefined && { at }) };
};
