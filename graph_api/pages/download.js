// A table as a file that Excel opens by a double click: UTF-8 with BOM, semicolons, CRLF.

/** Offer `tables` as a file called `name`; `words` puts columns, tables and values into words, `comma` is the sign for decimals. */
export function download(name, tables, words, comma) {
  const content = tables.map((table) => lines(table, words, comma)).join("\r\n\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", content, "\r\n"], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function lines(table, words, comma) {
  const head = table.columns.map((column) => cell(words.heading(column, table.path), comma));
  const rows = table.rows.map((row) => table.columns.map((column) => cell(told(row[column], column, words), comma)));
  return [[cell(words.titleOf(table.path), comma)], head, ...rows].map((cells) => cells.join(";")).join("\r\n");
}

/** A value in plain words; numbers stay numbers. */
function told(value, column, words) {
  if (Array.isArray(value)) return words.joined(value.map((each) => told(each, column, words)));
  return typeof value === "boolean" || typeof value === "string" ? words.word(value, column) : value;
}

/** One cell. Text that a spreadsheet would take for a formula is kept as text by an apostrophe. */
function cell(value, comma) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", comma);
  const written = String(value);
  const guarded = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
