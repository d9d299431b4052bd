/** The part of the service that an item names. If it is missing, that is a fault: a newer release wrote the item. */
export const partOf = <Part extends { readonly serviceId: string }>(
  parts: readonly Part[],
  serviceId: string,
): Part => {
  const part = parts.find((one) => one.serviceId === serviceId);
  if (part === undefined) throw new Error(`there is no service ${serviceId}`);
  return part;
};
