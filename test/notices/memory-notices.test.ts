import { memoryNotices } from "./memory-notices.ts";
import { describeNotices } from "./notices-contract.ts";

describeNotices("notices in memory", memoryNotices);
