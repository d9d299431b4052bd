/** A variable of the environment. If it is missing, the first call fails with a fault that names it. */
export const environmentVariable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`environment: ${name} is missing`);
  return value;
};
