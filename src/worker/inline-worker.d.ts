/** A worker with all its imports as the text of one script: see tools/inlineWorkerLoader.cjs. */
declare module 'inline-worker!*' {
  const source: string;
  export default source;
}
