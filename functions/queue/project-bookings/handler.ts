import { streamHandler } from "@sip/lambda-kit/batch-handlers";
import { openDeadLetters } from "@sip/lambda-kit/dead-letters";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { readChange } from "@sip/storage-dynamodb/change";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";

export const handler = streamHandler(
  () => {
    const project = projectBooking(openPatientTable(readConfig(Config).TABLE_NAME, requestId));
    return (record) => project(readChange(record));
  },
  () => openDeadLetters(readConfig(Config).DEAD_LETTERS_URL),
);
