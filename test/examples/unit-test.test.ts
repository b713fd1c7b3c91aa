// What the page about unit tests shows is run here, as it is; only the package it imports is not packed yet.
jest.mock('cdk8s-prometheus-operator/lib/src/jest', () => jest.requireActual('../../src/jest'), { virtual: true });

require('../../examples/unit-test/scraped.test');
require('../../examples/unit-test/shop.test');
