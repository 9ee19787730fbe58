// GraphiQL with two panels of ours: the questions as one of its plugins, and the answer as tables below its editor.

import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { parts, answerPanel } from "./parts.js";
import { editorsAre } from "./editors.js";
import { storage } from "./storage.js";
import { text } from "pages/texts.js";

/** A place in React's page for an element that is not React's. */
function Place({ of, className }) {
  const place = useRef(null);
  useLayoutEffect(() => place.current.append(of), [of]);
  return <div ref={place} className={className} />;
}

function QuestionsIcon(props) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" {...props}>
      <path d="M4 4h16v12H11l-5 4v-4H4z" />
      <path d="M9.8 8.6a2.2 2.2 0 1 1 3.2 2c-.7.3-1 .7-1 1.3M12 13.8v.4" strokeLinecap="round" />
    </svg>
  );
}

const Questions = () => <Place of={parts.list} className="ours questions-panel" />;

/** Tells the rest of the page about the editors, once they are there, and which panel is open. */
function Editors({ ready }) {
  const actions = useGraphiQLActions();
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  useEffect(() => editorsAre({ query, variables, response }), [query, variables, response]);
  useEffect(() => ready(actions), [actions, ready]);
  return null;
}

/**
 * The explorer. `fetcher` answers what is run in its editor; `onLanguage` takes a function to be called when the
 * language has changed; `ready` is given GraphiQL's actions.
 */
export function Explorer({ fetcher, onLanguage, ready }) {
  const [title, setTitle] = useState(text("questions"));
  useEffect(() => onLanguage(() => setTitle(text("questions"))), [onLanguage]);
  const questions = useMemo(() => ({ title, icon: QuestionsIcon, content: Questions }), [title]);
  const plugins = useMemo(() => [questions, HISTORY_PLUGIN], [questions]);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      visiblePlugin={questions}
      storage={storage}
      forcedTheme="system"
      defaultQuery=""
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo><span /></GraphiQL.Logo>
      <GraphiQL.Footer>
        <Place of={answerPanel} className="place" />
      </GraphiQL.Footer>
      <Editors ready={ready} />
    </GraphiQL>
  );
}
