import { parseDemoArguments } from './arguments';

describe('parseDemoArguments', () => {
  it('serves dev/preview-host/dist from port 4680 on unless told otherwise', () => {
    expect(parseDemoArguments([])).toEqual({
      port: 4680,
      buildOnly: false,
      release: false,
      outDir: 'dev/preview-host/dist',
      help: false,
    });
  });

  it('takes a port and a folder', () => {
    expect(parseDemoArguments(['--port', '8080', '--build-only', '--out', 'site'])).toMatchObject({
      port: 8080,
      buildOnly: true,
      outDir: 'site',
    });
  });

  it.each(['0', '65536', '80.5', 'abc', ''])('says what is wrong with port "%s"', (port) => {
    expect(() => parseDemoArguments([`--port=${port}`])).toThrow(
      `--port "${port}" is no port: an integer from 1 to 65535 is expected.`
    );
  });

  it('takes the address of a Prometheus, and says what is wrong with one', () => {
    const { prometheus } = parseDemoArguments(['--prometheus', 'http://127.0.0.1:9090']);
    expect(prometheus?.href).toBe('http://127.0.0.1:9090/');
    for (const text of ['', '127.0.0.1:9090', 'file:///etc']) {
      expect(() => parseDemoArguments([`--prometheus=${text}`])).toThrow(`--prometheus "${text}" is no http address`);
    }
  });

  it('refuses an option it does not know', () => {
    expect(() => parseDemoArguments(['--prot', '8080'])).toThrow('--prot');
  });
});
