import { debtsContract } from "../../support/facts/debts-contract.ts";
import { debtsInMemory } from "../../support/facts/debts-in-memory.ts";

debtsContract(async () => debtsInMemory());
