// All tests of a part as one file: jest loads the modules once for all of them, not once for each file.
beforeEach(() => {
  if (globalThis.hasFailed) {
    throw new Error('A test before this one has failed.');
  }
});
for (const file of globalThis.testsOfPart) {
  require(file);
}
