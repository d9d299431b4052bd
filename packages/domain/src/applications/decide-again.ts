const attemptsAtMost = 8;

/**
 * Repeats a decision from the newest state for as long as `attempt` answers undefined because somebody else was faster.
 * Each round one of the rivals wins, so a handful of people at one application are through in a handful of rounds; more
 * than that is a fault.
 */
export const decideAgain = async <Answer>(attempt: () => Promise<Answer | undefined>): Promise<Answer> => {
  for (let attempts = 0; attempts < attemptsAtMost; attempts += 1) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
  }
  throw new Error(`somebody else was faster ${attemptsAtMost} times`);
};
