// Monaco is half of what is built, and only those who look at GraphQL or JSON need it: it is fetched when that is so.

let want;

/** Kept once the editors are wanted. */
export const wanted = new Promise((resolve) => {
  want = resolve;
});

/** Have the editors fetched, if they are not here. */
export function wantEditors() {
  want();
}
