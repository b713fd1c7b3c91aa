import { gather } from '../../src/proof/evidence';
import { type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { prove } from '../../src/proof/prove';
import { checkText } from '../../src/proof/report/check-text';
import { fixture, fixtureNames } from './checks/fixtures';

const monitors = /^(ServiceMonitor|PodMonitor|Probe|ScrapeConfig)$/;

/** The objects when a line was put above them in every file, but for the monitors, which lie in a file of their own. */
const readAgain = (objects: readonly Manifest[]) =>
  objects.map((object) => {
    if (monitors.test(object.kind)) return object;
    return manifestOf(structuredClone(object.body), { ...object.source, line: (object.source?.line ?? 0) + 1 });
  });

test.each(fixtureNames)('%s speaks of the objects of now where pools are taken over', (name) => {
  const bad = fixture(name, 'bad');
  const earlier = gather(bad, { complete: true, remember: true });
  const objects = readAgain(bad);

  const taking = prove(objects, { complete: true, earlier });
  expect(checkText(taking)).toBe(checkText(prove(objects, { complete: true })));
});
