// The surroundings of a person or a unit: drawn as rings by step, and beside it the same as a list, which says all that
// the drawing does. Whoever is chosen, in either, becomes the new centre.

import "./arrival.js";
import { about, notes } from "./about.js";
import { caption } from "./captions.js";
import { button, make } from "./elements.js";
import { drawGraph } from "./neargraph.js";
import { nearKey } from "./nearkey.js";
import { nearList } from "./nearlist.js";
import { startPicture } from "./picture.js";
import { pictureAt } from "./pictures.js";
import { language } from "./texts.js";
import { spoken } from "./words.js";

const STEPS = [1, 2, 3];

startPicture({
  page: "surroundings",
  name: "surroundings",
  startsEmpty: true,
  ready: (typed) => Boolean(typed?.of),
  invite,
  draw,
});

function invite(place) {
  place.append(make("p", "empty", caption("chooseCentre")));
}

function draw(place, answer, { typed, values }) {
  const linkTo = (id) => pictureAt("surroundings", { ...typed, of: id });
  const goTo = (id) => location.assign(linkTo(id));
  const steps = stepButtons(values.steps ?? STEPS[0], (chosen) =>
    location.assign(pictureAt("surroundings", { ...typed, steps: chosen })),
  );
  const stage = make("section", "stage");
  const list = nearList(answer, linkTo);
  place.append(
    make("p", "finding", findingOf(answer)),
    ...notes(answer),
    ...leftOut(answer),
    steps,
    make("div", "near", stage, list),
    about({ ...answer, note: null }),
  );
  drawGraph(stage, answer, { goTo, key: nearKey(answer), list });
}

/** "Around SIG Node, within 2 steps: 34 people, 3 units." */
function findingOf({ centre, nodes, status }) {
  const around = nodes.filter((each) => each.step > 0);
  if (!around.length || status === "NO_DATA") return caption("nothingAround", centre.node.name);
  const types = [...new Set(around.map((each) => each.type))];
  const counts = types.map((type) =>
    caption(`count_${type}`, spoken(around.filter((each) => each.type === type).length)),
  );
  return caption("around", centre.node.name, new Intl.ListFormat(language()).format(counts));
}

/** What is not in the picture, most of all those further out for whom there was no room. */
function leftOut(answer) {
  const said = answer.leftOut.map(({ count, sentence }) => `${sentence.replace(/\.$/, "")}: ${spoken(count)}.`);
  return said.length ? [make("p", "note", caption("notShown", said.join(" ")))] : [];
}

function stepButtons(current, choose) {
  const buttons = STEPS.map((steps) => {
    const made = button(caption(`steps_${steps}`), () => choose(steps));
    made.setAttribute("aria-pressed", String(steps === Number(current)));
    return made;
  });
  const group = make("div", "steps", ...buttons);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", caption("howFar"));
  return group;
}
