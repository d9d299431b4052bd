import type { SQSBatchResponse, SQSEvent } from "aws-lambda";

/** Handlers of this sandbox alone: what names the sandbox names them. */
const [sandbox = ""] = /\?.*$/.exec(import.meta.url) ?? [];
const { handler: sendCode } = await import(`../../../functions/notices/send-code/handler.ts${sandbox}`);
const { handler: sendNotice } = await import(`../../../functions/notices/send-notice/handler.ts${sandbox}`);

const isCode = ({ body }: SQSEvent["Records"][number]): boolean =>
  JSON.parse(body)["detail-type"] === "verification-requested";

/** One function for codes, confirmations and reminders, as it was until 27 November 2026: a batch ends with the slowest of them. */
export const handler = async ({ Records }: SQSEvent, context: object): Promise<SQSBatchResponse> => {
  const parts = [
    { handle: sendCode, records: Records.filter(isCode) },
    { handle: sendNotice, records: Records.filter((record) => !isCode(record)) },
  ];
  const answers: SQSBatchResponse[] = await Promise.all(
    parts
      .filter(({ records }) => records.length > 0)
      .map(({ handle, records }) => handle({ Records: records }, context)),
  );
  return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
};
