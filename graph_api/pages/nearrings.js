// Where each node of the surroundings stands: the centre in the middle, a ring for each step. On a ring the nodes stand
// near those that they hang together with on the ring within, which cytoscape's own rings do not see to.

// Between two rings there is room for a name; along a ring for its height.
const BETWEEN = 155;
const ALONG = 17;
const LETTER = 6.6;
const GAP = 16;
const LONGEST = 20;

/** For each node of `answer` by id: {x, y, label, turn, marginX, marginY}; the names point away from the centre. */
export function places({ nodes, links }) {
  const angles = new Map();
  const steps = [...new Set(nodes.map((each) => each.step))].sort();
  const found = new Map();
  let radius = 0;
  for (const step of steps) {
    const ring = inOrder(
      nodes.filter((each) => each.step === step),
      links,
      angles,
    );
    radius = step ? Math.max(radius + BETWEEN, (ring.length * ALONG) / (2 * Math.PI)) : 0;
    ring.forEach((each, place) => {
      const angle = (2 * Math.PI * place) / ring.length - Math.PI / 2;
      angles.set(each.node.id, angle);
      found.set(each.node.id, {
        x: radius * Math.cos(angle),
        y: radius * Math.sin(angle),
        ...named(each.node.name, angle, step),
      });
    });
  }
  return found;
}

/** The nodes of a ring by the angle of what they hang together with on the ring within, then as the answer has them. */
function inOrder(ring, links, angles) {
  const at = new Map(
    ring.map((each, place) => [each.node.id, nearest(each.node.id, links, angles) ?? place / ring.length]),
  );
  return [...ring].sort((one, other) => at.get(one.node.id) - at.get(other.node.id));
}

function nearest(id, links, angles) {
  for (const { a, b } of links) {
    const other = a.id === id ? b.id : b.id === id ? a.id : null;
    if (other && angles.has(other)) return angles.get(other);
  }
  return null;
}

/** The name of a node and where it stands: below the centre, else outwards and never upside down. */
function named(name, angle, step) {
  const label = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  if (!step) return { label, turn: 0, marginX: 0, marginY: 34 };
  const away = GAP + (label.length * LETTER) / 2;
  const left = Math.cos(angle) < -1e-9;
  return {
    label,
    turn: left ? angle - Math.PI : angle,
    marginX: away * Math.cos(angle),
    marginY: away * Math.sin(angle),
  };
}
