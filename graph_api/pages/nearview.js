// How one looks at the drawing: nearer or farther, more to one side. By buttons and keys, so that nothing needs a mouse,
// and so that turning the wheel scrolls the page.

import { caption } from "./captions.js";
import { button, make } from "./elements.js";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const MARGIN = 24;
const CLOSER = 1.3;
const ASIDE = 60;
const MILLISECONDS = 160;

/** What cytoscape is told of it. */
export const VIEW = {
  userZoomingEnabled: false,
  boxSelectionEnabled: false,
  autoungrabify: true,
  maxZoom: 4,
  minZoom: 0.1,
};

/** The view of a graph of cytoscape. */
export class View {
  constructor(graph) {
    this.graph = graph;
    this.moves = {
      closer: () => this.zoom(CLOSER),
      farther: () => this.zoom(1 / CLOSER),
      all: () => this.fit(),
      left: () => this.pan(ASIDE, 0),
      right: () => this.pan(-ASIDE, 0),
      up: () => this.pan(0, ASIDE),
      down: () => this.pan(0, -ASIDE),
    };
  }

  /** A button for each move. */
  buttons() {
    const made = Object.entries(this.moves).map(([name, run]) => {
      const each = button(caption(`sign_${name}`), run);
      each.setAttribute("aria-label", caption(`view_${name}`));
      each.title = caption(`view_${name}`);
      return each;
    });
    const group = make("div", "viewTools", ...made);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", caption("view"));
    return group;
  }

  /** Do what a key means; false where it means nothing here. */
  key(name) {
    const move = { "+": "closer", "-": "farther", 0: "all" }[name];
    if (move) this.moves[move]();
    return Boolean(move);
  }

  /** Show all of it. */
  fit() {
    this.graph.resize();
    this.graph.fit(undefined, MARGIN);
  }

  zoom(factor) {
    const middle = { x: this.graph.width() / 2, y: this.graph.height() / 2 };
    this.show({ zoom: { level: this.graph.zoom() * factor, renderedPosition: middle } });
  }

  pan(x, y) {
    this.show({ panBy: { x, y } });
  }

  show(view) {
    if (!CALM.matches) this.graph.animate(view, { duration: MILLISECONDS });
    else if (view.zoom) this.graph.zoom(view.zoom);
    else this.graph.panBy(view.panBy);
  }
}
