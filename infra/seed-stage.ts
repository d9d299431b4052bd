import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { seedOffices } from "@sip/seed/seed-offices";
import { mainTableName } from "./names.ts";
import type { Stage } from "./stages.ts";

/** Puts the offices of the data files into a deployed stage's table. What is there already, an admin's change included, stays. */
export const seedStage = async (stage: Stage): Promise<void> => {
  const client = new DynamoDBClient({ region: stage.region });
  try {
    await seedOffices({ client, name: mainTableName(stage) });
  } finally {
    client.destroy();
  }
};
