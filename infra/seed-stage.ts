import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { seedOffices } from "@sip/seed/seed-offices";
import { mainTableName } from "./names.ts";
import type { Stage } from "./stages.ts";

/** Puts the offices of the data files into a deployed stage's table. Stored offices stay, with an admin's changes. */
export const seedStage = async (stage: Stage): Promise<void> => {
  const client = new DynamoDBClient({ region: stage.region });
  try {
    await seedOffices({ client, name: mainTableName(stage) });
  } finally {
    client.destroy();
  }
};
