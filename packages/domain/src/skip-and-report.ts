/** Takes a fault that must not keep the others from being shown or done. Who passes it sees to it that the fault is noticed. */
export type Report = (fault: unknown) => void;

/** For callers who want all or nothing. */
export const rethrow: Report = (fault) => {
  throw fault;
};

/** What `make` makes of each. Where it throws, the fault is reported and that one is left out; the others stay. */
export const skipAndReport = <From, To>(all: readonly From[], make: (one: From) => To, report: Report): To[] =>
  all.flatMap((one) => {
    try {
      return [make(one)];
    } catch (fault) {
      report(fault);
      return [];
    }
  });
