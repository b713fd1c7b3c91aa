import { flag, Refusal, struct, text } from './decode';
import { isSet } from './scalars';

/** prometheus/sigv4 sigv4_config.go, SigV4Config. */
export const sigv4 = struct(
  'sigv4.plain',
  {
    region: text(),
    access_key: text(),
    secret_key: text('config.plain'),
    profile: text(),
    role_arn: text(),
    external_id: text(),
    use_fips_sts_endpoint: flag,
    service_name: text(),
  },
  (config) => {
    if (isSet(config.access_key) !== isSet(config.secret_key)) {
      throw new Refusal(
        'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config',
      );
    }
    if (isSet(config.external_id) && !isSet(config.role_arn)) {
      throw new Refusal('external_id can only be used with role_arn');
    }
  },
);
