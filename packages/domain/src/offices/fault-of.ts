/** What a check says is wrong; nothing if it throws nothing. */
export const faultOf = (check: () => unknown): string[] => {
  try {
    check();
    return [];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
};
