// What GraphiQL's "prettify" calls in place of Prettier: documents by graphql-js, variables by JSON.

import { parse, print } from "graphql";

const LEADING = /^(?:\s*#.*\n)*/;

/** `content` in the usual form; as it is where that would lose a comment. */
export function format(content, { parser }) {
  if (parser !== "graphql") return content.trim() ? JSON.stringify(JSON.parse(content), null, 2) : content;
  const [comments] = content.match(LEADING);
  const rest = content.slice(comments.length);
  return rest.includes("#") ? content : `${comments}${print(parse(rest))}\n`;
}

/** What GraphiQL hands to Prettier's `format`, which ours does not read. */
export const printers = {};
export const parsers = {};

export default { format };
