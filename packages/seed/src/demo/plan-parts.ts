import type { DemoDays } from "./demo-days.ts";
import type { Dice } from "./dice.ts";
import type { FreeSeats } from "./free-seats.ts";
import type { InventPeople } from "./invent-people.ts";

/** What the plan is made from. Dice, people and seats change while they are used: nobody comes twice. */
export interface PlanParts {
  readonly days: DemoDays;
  readonly dice: Dice;
  readonly people: InventPeople;
  readonly seats: FreeSeats;
}
