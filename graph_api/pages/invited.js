// Below the table of an invitation: why each is invited, and who else could come.

import { caption } from "./captions.js";
import { make } from "./elements.js";
import { markName, nameLink } from "./links.js";
import { pictureAt } from "./pictures.js";
import { spoken, word } from "./words.js";

/** Everyone in `plan` with the reasons as sentences. */
export function whyEach(plan) {
  const entries = plan.people.flatMap(({ person, level, reasons }) => {
    const name = make("dt", "", personLink(person), level ? ` (${word(level)})` : "");
    return [name, make("dd", "", reasons.join(" "))];
  });
  return make("section", "why", make("h2", "", caption("whyEach")), make("dl", "", ...entries));
}

/** For each competence, who else is known to have it: a list, or nothing where there is nobody. */
export function couldCome(plan) {
  const some = plan.competences.filter((each) => each.othersCount);
  if (!some.length) return [];
  const items = some.map(({ competence, others, othersCount }) => {
    const names = others.flatMap((each, place) => [place ? ", " : "", personLink(each)]);
    const more = othersCount > others.length ? ` ${caption("andMore", spoken(othersCount - others.length))}` : "";
    return make("li", "", markName(make("b", "", `${competence.name}: `)), ...names, more);
  });
  return [
    make(
      "section",
      "",
      make("h2", "", caption(plan.people.length ? "couldComeInstead" : "couldCome")),
      make("ul", "could", ...items),
    ),
  ];
}

function personLink(person) {
  return nameLink(person, pictureAt("surroundings", { of: person.id }));
}
