import { Field, FieldType, LinkModel } from '@grafana/data';
import { sampleLinks } from './sampleLinks';

/** A signal with links to these addresses. */
function linked(...addresses: string[]): Field {
  const links = addresses.map((href): LinkModel => ({ href, title: href, target: undefined, origin: {} }));
  const config = { links: addresses.map((url) => ({ title: url, url })) };
  return { name: 'RPM', type: FieldType.number, config, values: [1, 2], getLinks: () => links };
}

it('links to web pages, mail and pages of Grafana are offered, others are left out', () => {
  const field = linked(
    'https://a.example/',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'data:text/html,x',
    '/d/other'
  );

  expect(sampleLinks(field, 1).map(({ href }) => href)).toEqual([
    'https://a.example/',
    'mailto:a@b.example',
    '/d/other',
  ]);
});

it('a signal without links is not asked for any', () => {
  const getLinks = jest.fn();

  expect(sampleLinks({ ...linked(), getLinks }, 0)).toEqual([]);
  expect(getLinks).not.toHaveBeenCalled();
});
