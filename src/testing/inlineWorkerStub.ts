/** Stands in for `inline-worker!` under jest, where webpack has built no worker. */
const source = '';
export default source;
