/** A worker with all its imports as the text of one script: see dev/build/inlineWorkerLoader.cjs. */
declare module 'inline-worker!*' {
  const source: string;
  export default source;
}
