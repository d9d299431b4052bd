import { debtsContract } from "../../support/debts-contract.ts";
import { debtsInMemory } from "../../support/debts-in-memory.ts";

debtsContract(async () => debtsInMemory());
