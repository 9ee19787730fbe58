// What GraphiQL may remember in this browser: how it is laid out and its history, never what stands in its editors. The
// address says what was asked, and what is written there wins over what was there last week.

const FORGOTTEN = /:(tabState|query|variables|headers|shouldPersistHeaders)$/;

/** A store in the form that GraphiQL asks for. */
export const storage = {
  getItem: (name) => (FORGOTTEN.test(name) ? null : localStorage.getItem(name)),
  setItem: (name, value) => {
    if (!FORGOTTEN.test(name)) localStorage.setItem(name, value);
  },
  removeItem: (name) => localStorage.removeItem(name),
  clear: () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith("graphiql:")) localStorage.removeItem(name);
  },
  get length() {
    return localStorage.length;
  },
};
