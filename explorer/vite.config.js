import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

// Prettier is a third of all of GraphiQL, for two buttons: see src/formatter.js.
const PRETTIER = /^prettier\/(standalone|plugins\/.*|parser-.*)$/;

// GraphiQL fetches Monaco when it starts; ours when somebody wants to see an editor.
const MONACO = ["monaco-graphql/esm/monaco-editor.js", "monaco-graphql/esm/lite.js"];
const lateMonaco = {
  name: "late-monaco",
  enforce: "pre",
  resolveId: (source, importer) =>
    MONACO.includes(source) && importer?.includes("/@graphiql/react/") ? at("src/late-monaco.js") : null,
};

export default defineConfig({
  base: "/explorer/",
  plugins: [lateMonaco, react()],
  resolve: {
    alias: [
      { find: PRETTIER, replacement: at("src/formatter.js") },
      { find: /^pages\//, replacement: at("../graph_api/pages/") },
    ],
    dedupe: ["graphql", "react", "react-dom"],
  },
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      // Some packages say "use no memo" to a compiler that is not ours.
      onwarn: (warning, warn) => warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning),
      // The pictures take cytoscape from an address that does not change with its content.
      input: { index: at("index.html"), cytoscape: at("src/cytoscape.js") },
      preserveEntrySignatures: "exports-only",
      output: {
        entryFileNames: (chunk) => (chunk.name === "cytoscape" ? "cytoscape.js" : "assets/[name]-[hash].js"),
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es" },
});
