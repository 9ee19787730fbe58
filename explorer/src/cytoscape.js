// For the page of surroundings, which is not built.
export { default } from "cytoscape";
