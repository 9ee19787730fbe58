// The silo map by keyboard: one stop for Tab, the arrow keys from pair to pair and to the names of the units. The row and
// the column of the pair that one is at are marked, since a large map is hard to follow by eye.

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
const ENDS = { Home: (row) => row.slice(1).find(Boolean), End: (row) => row.findLast(Boolean) };

/** Steer through the table in `region`; gives `select(pair)`, which marks the pair "ID~ID" looked at, null for none. */
export function steer(region) {
  // The first of each row is its unit.
  const rows = [...region.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.querySelector("a, summary")),
  );
  const heads = [...region.querySelectorAll("thead th")];
  const all = rows.flat().filter(Boolean);
  const pairs = rows.flatMap((row) => row.slice(1)).filter(Boolean);
  stopAt(all, pairs[0] ?? all[0]);
  region.addEventListener("keydown", (event) => {
    const at = placeOf(rows, event.target);
    if (!at || !(event.key in STEPS || event.key in ENDS)) return;
    event.preventDefault();
    (ENDS[event.key]?.(rows[at[0]]) ?? next(rows, at, STEPS[event.key]))?.focus();
  });
  region.addEventListener("focusin", (event) => all.includes(event.target) && stopAt(all, event.target));
  for (const name of ["focusin", "pointerover"]) {
    region.addEventListener(name, (event) => cross(rows, heads, event.target.closest?.("td a")));
  }
  region.addEventListener("pointerleave", () => cross(rows, heads, null));
  return { select: (pair) => select(all, pairs, pair) };
}

function placeOf(rows, link) {
  const row = rows.findIndex((each) => each.includes(link));
  return row < 0 ? null : [row, rows[row].indexOf(link)];
}

/** The next one in a direction, over those cells that are empty. */
function next(rows, [row, column], step) {
  if (!step) return null;
  const [down, right] = step;
  const [nextRow, nextColumn] = [row + down, column + right];
  if (!rows[nextRow] || nextColumn < 0 || nextColumn >= rows[nextRow].length) return null;
  return rows[nextRow][nextColumn] ?? next(rows, [nextRow, nextColumn], step);
}

function stopAt(all, link) {
  for (const each of all) each.tabIndex = each === link ? 0 : -1;
}

function cross(rows, heads, link) {
  const [row, column] = (link && placeOf(rows, link)) ?? [-1, 0];
  heads.forEach((head, place) => head.classList.toggle("on", place === column - 1));
  rows.forEach((each, place) => each[0].closest("tr").classList.toggle("on", place === row));
}

function select(all, pairs, pair) {
  for (const link of pairs) {
    if (link.dataset.pair === pair) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const chosen = pairs.filter((link) => link.dataset.pair === pair);
  if (chosen.length && !chosen.includes(document.activeElement)) stopAt(all, chosen[0]);
}
