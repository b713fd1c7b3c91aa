import { pod, probe, scrape, service, testRejections } from './rejection';

testRejections([
  {
    rule: 'a scrape has to end before the next one begins',
    ...service({ interval: '15s', scrapeTimeout: '20s' }),
    message: 'endpoints[0]: scrapeTimeout "20s" greater than scrapeInterval "15s"',
  },
  {
    rule: 'without an interval that of the Prometheus counts',
    ...pod({ scrapeTimeout: '1m' }),
    message: 'endpoint[0]: scrapeTimeout "1m" greater than scrapeInterval "30s"',
  },
  {
    rule: 'a duration may be more than Go can hold',
    ...probe({ scrapeTimeout: '300y' }),
    message: 'invalid scrapeTimeout: "300y": duration out of range',
  },
  {
    rule: 'a scrape class has to be one of the Prometheus',
    ...pod({}, { scrapeClass: 'mtls' }),
    message: 'scrapeClassName: scrapeClass "mtls" not found in Prometheus scrapeClasses',
  },
  {
    rule: 'a ScrapeConfig does not say which field names the scrape class',
    ...scrape({ scrapeClass: 'mtls' }),
    message: 'scrapeClass "mtls" not found in Prometheus scrapeClasses',
  },
]);
