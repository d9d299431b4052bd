import { queueEn } from "./queue.en.ts";
import { queueId } from "./queue.id.ts";

export const queueWords = { id: queueId, en: queueEn };
