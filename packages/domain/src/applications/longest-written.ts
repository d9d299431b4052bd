/** Of what an officer writes about an application, in characters. */
export const longestNote = 300;

/** Of what is looked for. */
export const longestSearch = 100;

/** Of a user name, in characters: the identity provider's own limit. */
export const longestUserName = 128;

/** Comments on one application: with these the item stays under 16 kB. */
export const commentsAtMost = 20;

/** Of the changes of an application's owner. */
export const ownershipsKept = 20;
