import { download } from './download';

/** What was offered: names of files, and their content. */
function watchOffers(): { names: string[]; blobs: Blob[] } {
  const offers = { names: [] as string[], blobs: [] as Blob[] };
  URL.createObjectURL = (blob: Blob) => `blob:${offers.blobs.push(blob)}`;
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    offers.names.push(this.download);
  });
  return offers;
}

beforeEach(() => jest.useFakeTimers());

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it('all parts become one file of that name and type, and its address is given back after a while', async () => {
  const { names, blobs } = watchOffers();

  await download(['a,b\r\n', '1,2\r\n'], 'text/csv', 'x.csv');

  expect(names).toEqual(['x.csv']);
  expect([blobs[0].size, blobs[0].type]).toEqual([10, 'text/csv']);
  expect(URL.revokeObjectURL).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
});

it('gives the page a turn if the parts take long', async () => {
  const { names } = watchOffers();
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));

  const written = download(['a', 'b', 'c'], 'text/plain', 'x.txt');
  expect(names).toEqual([]);
  await jest.advanceTimersByTimeAsync(100);
  await written;

  expect(names).toEqual(['x.txt']);
});
