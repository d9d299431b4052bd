import type { Figure } from "../report.ts";
import { passportCost, passportFigures } from "./passport-cost.ts";
import { playModel } from "./play-model.ts";
import { releaseFigures } from "./release-figures.ts";
import { sixteenFigures } from "./sixteen-figures.ts";
import { walls } from "./walls.ts";

/**
 * The largest things that can happen to SIP, on a model of AWS whose clock is its own: what is printed is the same on every
 * machine, and a machine with two processors takes about half an hour for it.
 */
export const national = async (): Promise<{ readonly figures: Figure[]; readonly results: unknown }> => {
  // Two at a time: each has a thread and an engine.
  const [release, sixteen] = await Promise.all([playModel("release"), playModel("sixteen")]);
  const passport = passportCost(await playModel("passport"));
  const hit: Figure[] = [];
  for (const wall of walls) hit.push(await wall());
  return {
    figures: [...releaseFigures(release), ...sixteenFigures(sixteen), ...passportFigures(passport), ...hit],
    results: { release, sixteen, passport },
  };
};
