/** Takes a fault that must not keep others from being shown or done. Whoever gives it makes it heard. */
export type Report = (fault: unknown) => void;

/** For those who would rather have nothing than a part. */
export const strictly: Report = (fault) => {
  throw fault;
};

/** What `make` makes of each. One for which it throws is reported and left out: it does not take the others away. */
export const despiteFaults = <From, To>(all: readonly From[], make: (one: From) => To, report: Report): To[] =>
  all.flatMap((one) => {
    try {
      return [make(one)];
    } catch (fault) {
      report(fault);
      return [];
    }
  });
