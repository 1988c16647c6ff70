/** Milliseconds of work after which the page gets a turn: one frame at 60 Hz. */
const SLICE = 16;

/** Offers a long text as a file, without freezing the page while it is written. */
export async function download(parts: Iterable<string>, type: string, fileName: string): Promise<void> {
  // A blob a part: browsers may keep blobs outside of memory.
  const blobs: Blob[] = [];
  let since = performance.now();
  for (const part of parts) {
    blobs.push(new Blob([part]));
    if (performance.now() - since > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  offer(new Blob(blobs, { type }), fileName);
}

function offer(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Later: the browser has to read the address first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
