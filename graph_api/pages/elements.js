// How every page of ours makes its elements: by append, never from text that a browser would read as HTML.

/** A new element `tag` of the class `name` ("" for none) that holds `children`: texts or elements. */
export function make(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/** A button that says `label` and does `run` when pressed. */
export function button(label, run) {
  const made = make("button", "", label);
  made.type = "button";
  made.addEventListener("click", run);
  return made;
}
