import { describeApplicationStore } from "../../support/applications/applications-contract.ts";
import { applicationsInMemory } from "../../support/applications/applications-in-memory.ts";

// What the tests of the domain stand on must do what the table does.
describeApplicationStore("in memory", async (bookings) => applicationsInMemory(bookings));
