// The drawing of the surroundings by cytoscape, which is there where the explorer has been built; else the list has to
// do. The list is where everything can be read; here it can be seen.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { looks } from "./nearlooks.js";
import { canBeCentre, kindOf } from "./nearlist.js";
import { places } from "./nearrings.js";
import { VIEW, View } from "./nearview.js";

const CYTOSCAPE = "/explorer/cytoscape.js";
const DARK = matchMedia("(prefers-color-scheme: dark)");

// From so many links on, each is drawn more faintly.
const MANY = 150;

// On paper the ground is white, whatever the screen prefers.
const PAPER = { sheet: "#ffffff", ink: "#000000", quiet: "#444444", strong: "#0b5c63", soft: "#e3efee" };

/** Draw `answer` in `stage`; `goTo(id)` makes another the centre, `key` stands below, `list` is the same as a list. */
export async function drawGraph(stage, answer, { goTo, key, list }) {
  const frame = framed(answer);
  // The drawing has its room before it is there: below it nothing moves under somebody's finger.
  stage.append(frame.canvas, frame.said, key, frame.paper);
  stage.setAttribute("aria-busy", "true");
  const cytoscape = await loaded();
  stage.removeAttribute("aria-busy");
  if (cytoscape) {
    new Drawing(cytoscape, frame, answer, { goTo, list });
  } else {
    stage.replaceChildren(make("p", "note", caption("noDrawing")));
    stage.classList.add("missing");
  }
}

/** What draws graphs; null where it is not there. */
async function loaded() {
  try {
    return (await import(CYTOSCAPE)).default;
  } catch {
    return null;
  }
}

/** What the drawing will be in: the canvas, what is said of what one points at, and the picture for paper. */
function framed({ centre, nodes, links }) {
  const label = caption("drawingOf", centre.node.name, nodes.length - 1, links.length);
  const canvas = make("div", "canvas");
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  const said = make("p", "said-of", caption("howToMove"));
  said.setAttribute("role", "status");
  return { canvas, said, paper: Object.assign(make("img", "paper"), { alt: label }) };
}

class Drawing {
  constructor(cytoscape, { canvas, said, paper }, answer, { goTo, list }) {
    this.answer = answer;
    this.goTo = goTo;
    this.byId = new Map(answer.nodes.map((each) => [each.node.id, each]));
    this.canvas = canvas;
    this.said = said;
    this.paper = paper;
    this.graph = cytoscape({
      container: this.canvas,
      elements: this.elements(),
      style: looks(colourOfPage),
      layout: { name: "preset" },
      ...VIEW,
    });
    this.view = new View(this.graph);
    this.canvas.after(this.view.buttons());
    this.listen(list);
    this.toPaper();
  }

  elements() {
    const at = places(this.answer);
    const nodes = this.answer.nodes.map(({ node, type, step, level }) => {
      const { x, y, ...name } = at.get(node.id);
      return { data: { id: node.id, type, step, level, ...name }, position: { x, y } };
    });
    const many = this.answer.links.length > MANY;
    const edges = this.answer.links.map(({ a, b, kind }) => ({ data: { source: a.id, target: b.id, kind, many } }));
    return [...nodes, ...edges];
  }

  listen(list) {
    this.graph.on("tap", "node", (event) => this.choose(event.target.id()));
    this.graph.on("mouseover", "node", (event) => this.mark(event.target.id()));
    this.graph.on("mouseout", "node", () => this.mark(null));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    this.canvas.addEventListener("blur", () => this.mark(null));
    for (const name of ["pointerover", "focusin"]) {
      list.addEventListener(name, (event) => this.mark(event.target.closest("li")?.dataset.id ?? null));
    }
    const recolour = () => this.graph.style(looks(colourOfPage));
    DARK.addEventListener("change", recolour);
    const resized = new ResizeObserver(() => {
      if (this.canvas.isConnected) return this.view.fit();
      // Another answer has taken its place.
      resized.disconnect();
      DARK.removeEventListener("change", recolour);
      return this.graph.destroy();
    });
    resized.observe(this.canvas);
  }

  key(event) {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (move) this.step(move);
    else if (event.key === "Enter") this.choose(this.marked);
    else if (!this.view.key(event.key)) return;
    event.preventDefault();
  }

  /** Go on to the next node, ring by ring. */
  step(move) {
    const ids = [...this.byId.keys()];
    const at = ids.indexOf(this.marked);
    this.mark(ids[(at + move + ids.length) % ids.length] ?? ids[0]);
  }

  choose(id) {
    const chosen = this.byId.get(id);
    if (chosen && chosen.step > 0 && canBeCentre(chosen)) this.goTo(id);
  }

  /** Let `id` and what it hangs together with stand out, and say why it is there; null: let all be alike. */
  mark(id) {
    if (this.marked === id) return;
    this.marked = id;
    this.graph.elements().removeClass("faint marked");
    const each = this.byId.get(id);
    this.said.textContent = each ? `${each.node.name} (${kindOf(each)}). ${each.sentence}` : caption("howToMove");
    if (!each) return;
    const node = this.graph.getElementById(id);
    this.graph.elements().not(node.closedNeighborhood()).addClass("faint");
    node.addClass("marked");
    node.connectedEdges().addClass("marked");
  }

  /** The same as a picture in the colours of paper, since a canvas cannot change when it is printed. */
  toPaper() {
    this.graph.style(looks((name) => PAPER[name]));
    this.paper.src = this.graph.png({ full: true, maxWidth: 1400, maxHeight: 1000 });
    this.graph.style(looks(colourOfPage));
  }
}

function colourOfPage(name) {
  return getComputedStyle(document.body).getPropertyValue(`--${name}`).trim();
}
