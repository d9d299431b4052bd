import { describeNotices } from "../../support/notices/notices-contract.ts";
import { memoryNotices } from "../../support/notices/notices-in-memory.ts";

describeNotices("notices in memory", memoryNotices);
