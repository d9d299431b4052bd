const attemptsAtMost = 8;

/**
 * Repeats a decision on the newest state while `attempt` answers undefined because somebody else was faster. In each
 * round one of them wins, so a few people at one application need a few rounds; more rounds are a fault.
 */
export const decideAgain = async <Answer>(attempt: () => Promise<Answer | undefined>): Promise<Answer> => {
  for (let attempts = 0; attempts < attemptsAtMost; attempts += 1) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
  }
  throw new Error(`somebody else was faster ${attemptsAtMost} times`);
};
