/** What the environment says. A variable that is missing is a fault that names it, at the first call. */
export const environmentVariable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`environment: ${name} is missing`);
  return value;
};
