/** What the panel says about each kind of data: title of the panel, what has to be read in it. */
export const stateWords: ReadonlyArray<readonly [title: string, words: RegExp]> = [
  ['An incident', /8 anomalous/],
  ['No data', /No data/],
  ['One sample', /Only one sample.*Widen the time range/],
  ['Gaps', /not judged/],
  ['Unsorted and repeated', /232 normal, 8 anomalous/],
  ['Constant response time', /8 anomalous/],
  ['All constant', /240 normal, 0 anomalous.*no incidents/],
  ['Long format', /232 normal, 8 anomalous/],
  ['Many signals', /8 anomalous/],
  ['Times as text', /2023-10-01 00:00:00.*not a time.*Convert field type/],
  ['No numbers', /at least one numeric field/],
  ['10,000 rows', /9,700 normal, 300 anomalous/],
];
