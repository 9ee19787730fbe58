// How the drawing of the surroundings looks: a shape for each type, a border for each level, a line for each kind of
// link, so that nothing is told by colour alone. The key below the drawing is made from the same.

/** The shape of each type: as cytoscape calls it, and as an outline in a box of 24 x 24 for the key. */
export const SHAPES = {
  PERSON: { shape: "ellipse", outline: "M12 3 a9 9 0 1 0 0.01 0 Z" },
  UNIT: {
    shape: "round-rectangle",
    outline: "M6 3 h12 a3 3 0 0 1 3 3 v12 a3 3 0 0 1 -3 3 h-12 a3 3 0 0 1 -3 -3 v-12 a3 3 0 0 1 3 -3 Z",
  },
  COMPETENCE: { shape: "diamond", outline: "M12 1 L23 12 L12 23 L1 12 Z" },
  DECISION: { shape: "hexagon", outline: "M7 3 h10 l5 9 l-5 9 h-10 l-5 -9 Z" },
};

/** The border of each level; two lines are drawn as a broad one with a narrow one of the ground on it. */
export const LEVELS = {
  STRATEGIC: { style: "double", width: 5 },
  TACTICAL: { style: "solid", width: 2 },
  OPERATIONAL: { style: "dashed", width: 2, dashes: [4, 2.5] },
};

/** The line of each kind of link: its dashes (none: unbroken), its width, and whether it points at one of the two. */
export const LINES = {
  MEMBER: { dashes: [], width: 1.5 },
  COUNTED_TO: { dashes: [14, 3], width: 1.5 },
  PART_OF: { dashes: [], width: 4, points: true },
  DEPENDS_ON: { dashes: [7, 4], width: 2, points: true },
  TIE: { dashes: [2, 3], width: 1.5 },
  KNOWS: { dashes: [10, 3, 2, 3], width: 1.5 },
  TOOK_PART: { dashes: [4, 6], width: 1.5 },
  CONCERNS: { dashes: [10, 3, 2, 3, 2, 3], width: 2 },
};

/** The style sheet of cytoscape; `colour(name)` is a colour of the page. */
export function looks(colour) {
  return [
    { selector: "node", style: nodeLook(colour) },
    ...Object.entries(SHAPES).map(([type, { shape }]) => ({ selector: `node[type = "${type}"]`, style: { shape } })),
    ...Object.entries(LEVELS).map(([level, { style, width }]) => ({
      selector: `node[level = "${level}"]`,
      style: { "border-style": style, "border-width": width },
    })),
    {
      selector: "node[step = 0]",
      style: { width: 44, height: 44, "background-color": colour("strong"), "font-size": 15, "font-weight": "bold" },
    },
    {
      selector: "edge",
      style: {
        "line-color": colour("quiet"),
        "target-arrow-color": colour("quiet"),
        opacity: 0.4,
        "curve-style": "straight",
      },
    },
    ...Object.entries(LINES).map(([kind, line]) => ({ selector: `edge[kind = "${kind}"]`, style: lineLook(line) })),
    { selector: "edge[?many]", style: { opacity: 0.2 } },
    { selector: ".faint", style: { opacity: 0.12 } },
    { selector: "node.faint", style: { opacity: 0.35 } },
    { selector: "node.marked", style: { "background-color": colour("strong"), "font-weight": "bold", "z-index": 9 } },
    {
      selector: "edge.marked",
      style: { opacity: 1, "line-color": colour("strong"), "target-arrow-color": colour("strong") },
    },
  ];
}

function nodeLook(colour) {
  return {
    label: "data(label)",
    width: 22,
    height: 22,
    color: colour("ink"),
    "font-size": 12,
    "font-family": "system-ui, sans-serif",
    "background-color": colour("soft"),
    "border-color": colour("strong"),
    "border-width": 2,
    "text-valign": "center",
    "text-halign": "center",
    "text-rotation": "data(turn)",
    "text-margin-x": "data(marginX)",
    "text-margin-y": "data(marginY)",
    "text-background-color": colour("sheet"),
    "text-background-opacity": 0.8,
    "text-background-shape": "round-rectangle",
  };
}

function lineLook({ dashes, width, points }) {
  const line = dashes.length ? { "line-style": "dashed", "line-dash-pattern": dashes } : { "line-style": "solid" };
  return { ...line, width, ...(points ? { "target-arrow-shape": "triangle", "arrow-scale": 0.9 } : {}) };
}
