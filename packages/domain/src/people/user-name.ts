/**
 * What the identity provider takes for a user name: no blanks and nothing invisible.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 */
export const userName = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;

/** Small and capital letters are the same in a user name, as they are for signing in (`signInCaseSensitive` of the pool). */
export const isSameUser = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
