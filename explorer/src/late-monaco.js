// What GraphiQL imports as Monaco as soon as it starts; see vite.config.js.

import { wanted } from "./wanted.js";

await wanted;

export const { editor, languages } = await import("monaco-graphql/esm/monaco-editor.js");
export const { initializeMode } = await import("monaco-graphql/esm/lite.js");
