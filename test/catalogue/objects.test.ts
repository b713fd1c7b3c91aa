import { catalogue, exampleOf } from '../../scripts/catalogue-example';
import { admit } from '../../src/proof/manifests/admit';
import { prove } from '../../src/proof/prove';

describe.each(catalogue)('%s', (key, system) => {
  const { manifests, construct } = exampleOf(key, system);

  test('the API server accepts every object as it is', () => {
    expect(admit(manifests)).toMatchObject({ refused: [], pruned: [] });
  });

  test('its rules are taken by the operator and its target is scraped', () => {
    const { findings, evidence } = prove(manifests);
    expect(findings.map(({ object, facts, fix }) => [object.name, facts, fix])).toEqual([]);
    const [{ operation, scraping }] = evidence.prometheuses;
    expect(operation.rules.map(({ state }) => state)).toEqual(['selected']);
    expect(scraping.pools.map(({ targets }) => targets.length)).toEqual([1]);
  });

  test('its dashboard is JSON that narrows every query to what is chosen', () => {
    const body = construct.dashboard?.toJson();
    const { panels, templating } = JSON.parse(Object.values(body.data as Record<string, string>)[0]);
    expect(panels).toHaveLength(system.panels.length);
    expect(templating.list.map(({ name }: { name: string }) => name)).toEqual(['datasource', 'job', 'instance']);
    const wide = panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
      targets.filter(({ expr }) => !expr.includes('job=~"$job",instance=~"$instance"')),
    );
    expect(wide).toEqual([]);
  });
});
