import editorWorker from 'worker:monaco-editor/esm/vs/editor/editor.worker.js';
import jsonWorker from 'worker:monaco-editor/esm/vs/language/json/json.worker.js';
import graphqlWorker from 'worker:monaco-graphql/esm/graphql.worker.js';

const scripts = new Map([
  ['json', jsonWorker],
  ['graphql', graphqlWorker],
]);

/** Tells Monaco where its language services run: scripts of our own origin, so `worker-src 'self'` holds. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_module: string, label: string) =>
      new Worker(scripts.get(label) ?? editorWorker, { name: label }),
  },
});
