// What went wrong, as sentences with what to do about it.

import { NoAnswer, NotGiven, NotSignedIn } from "./ask.js";
import { make } from "./elements.js";
import { NotFilledIn } from "./form.js";
import { sentence, text } from "./texts.js";

/** Show the `errors` of an answer in `place`. */
export function showErrors(place, errors) {
  place.replaceChildren(...errors.map((error) => make("p", "", sentence(error))));
}

/** Show in `place` why there is no answer, and go to the field that is to be changed. */
export function showFailure(place, failure) {
  if (failure instanceof NotFilledIn) goTo(failure.field);
  else if (!(failure instanceof NoAnswer)) console.error(failure);
  place.replaceChildren(make("p", "", sentenceOf(failure)));
}

/** Why there is no answer, as sentences with what to do. */
export function sentenceOf(failure) {
  const said = (failure.errors ?? []).map((error) => error.message);
  if (failure instanceof NotSignedIn) return [text(failure.text), ...said].join(" ");
  if (failure instanceof NotGiven && said.length) return failure.errors.map(sentence).join(" ");
  if (failure instanceof NoAnswer) return text(failure.text, ...failure.values);
  return failure instanceof NotFilledIn ? failure.message : text("broken", failure.message);
}

function goTo(field) {
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
}
