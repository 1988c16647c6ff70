import { createServer } from 'node:net';

/** Listens for a moment: on a given port to see whether it is free, or on 0 to get one that is. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

export function freePort(): Promise<number> {
  return tryPort(0);
}

/** @throws Error with one sentence if something listens on the port already. */
export async function requireFreePort(port: number, option: string): Promise<void> {
  await tryPort(port).catch(() => {
    throw new Error(`Port ${port} is taken: stop what listens there, or choose another with ${option}.`);
  });
}
