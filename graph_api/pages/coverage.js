// The coverage of an invitation: who in the group brings which competence, how many in the room have it, and how many
// others could have been asked.

import "./arrival.js";
import { about, notes } from "./about.js";
import { caption } from "./captions.js";
import { coverageTable } from "./coveragetable.js";
import { make } from "./elements.js";
import { couldCome, whyEach } from "./invited.js";
import { aboutSomeone, asGood, whatDecided, whatFewerCanDo } from "./otherwise.js";
import { startPicture } from "./picture.js";
import { spoken, word } from "./words.js";

startPicture({ page: "coverage", name: "invitePlan", draw });

function draw(place, plan) {
  place.append(make("p", "finding", findingOf(plan)), ...lacking(plan));
  if (plan.conflict.length) place.append(...clash(plan));
  else place.append(...notes(plan));
  if (plan.people.length) place.append(coverageTable(plan), legend(plan), whyEach(plan));
  place.append(...aboutSomeone(plan), ...asGood(plan), ...couldCome(plan), ...whatDecided(plan), ...whatFewerCanDo(plan));
  place.append(about({ ...plan, note: null }));
}

/** "3 people know 5 of 5 competences; fewer cannot do it." */
function findingOf({ status, people, competences, uncovered, bound }) {
  if (status === "INFEASIBLE") return caption("infeasible");
  if (!people.length) return caption(status === "TIMED_OUT" ? "outOfTime" : "noPlan");
  const covered = competences.filter((each) => each.coveredBy.length >= each.holders).length;
  const said = caption("covers", spoken(people.length), spoken(covered), spoken(competences.length + uncovered.length));
  if (status === "OPTIMAL") return `${said} ${caption("fewest")}`;
  return `${said} ${caption("perhapsFewer", spoken(bound))}`;
}

/** What the group does not have: competences, people who see the whole or the detail, and people from somewhere. */
function lacking({ uncovered, levelsNobodyHas, nobodyFrom }) {
  const names = uncovered.map((each) => each.name).join(", ");
  const places = nobodyFrom.map((each) => each.name).join(", ");
  const levels = levelsNobodyHas.map((each) => word(each)).join(", ");
  return [
    ...(uncovered.length ? [make("p", "lacking", caption("uncoveredAre", names))] : []),
    ...(levels ? [make("p", "lacking", caption("levelsLacking", levels))] : []),
    ...(places ? [make("p", "lacking", caption("nobodyFrom", places))] : []),
  ];
}

function clash(plan) {
  const demands = plan.conflict.map(({ demand, relaxation }) => {
    const helps = relaxation ? [make("span", "helps", caption("helps", relaxation.sentence))] : [];
    return make("li", "", make("span", "", demand.sentence), ...helps);
  });
  return [...notes(plan), make("ul", "clash", ...demands), make("p", "", caption("loosenOne"))];
}

function legend(plan) {
  const kinds = ["first", "also", ...(plan.uncovered.length ? ["uncovered"] : [])];
  const entries = kinds.flatMap((kind) => {
    const swatch = make("span", "swatch", caption(kind));
    swatch.dataset.covers = kind;
    return [make("dt", "", swatch), make("dd", "", caption(`${kind}_means`))];
  });
  return make("section", "key", make("dl", "", ...entries));
}
