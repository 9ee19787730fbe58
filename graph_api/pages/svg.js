// How every page of ours makes the elements of a drawing.

// The name space of SVG, asked of the browser: written out it is an address elsewhere, of which our pages hold none.
const SVG = new DOMParser().parseFromString("<svg></svg>", "text/html").querySelector("svg").namespaceURI;

/** A new element `tag` of a drawing with `attributes`, that holds `children`: texts or elements. */
export function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
