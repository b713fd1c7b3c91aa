import { oauth2, password, pod, scrape, service, testRejections, user } from './rejection';

testRejections([
  {
    rule: 'one kind of credentials is enough',
    ...service({ basicAuth: { username: user, password }, oauth2 }),
    message: 'endpoints[0]: basicAuth and oauth2 cannot be configured at the same time',
  },
  {
    rule: 'the first of three kinds of credentials is named with the second',
    ...pod({ bearerTokenSecret: user, authorization: { credentials: user }, oauth2 }),
    message: 'endpoint[0]: authorization and bearerTokenSecret cannot be configured at the same time',
  },
  {
    rule: 'basic authorization has a field of its own',
    ...service({ authorization: { type: ' Basic', credentials: user } }),
    message: `endpoints[0]: authorization: 'authorization' type cannot be set to "basic", use "basicAuth" instead`,
  },
  {
    rule: 'authorization needs credentials',
    ...service({ authorization: { type: 'Bearer' } }),
    message: "endpoints[0]: authorization: 'authorization' credentials are required",
  },
  {
    rule: 'a Secret has to be in the namespace of the monitor',
    ...service({ basicAuth: { username: { name: 'elsewhere', key: 'user' }, password } }),
    message:
      'endpoints[0]: basicAuth: failed to get basic auth username: unable to get secret "elsewhere": secrets "elsewhere" not found',
  },
  {
    rule: 'a Secret has to have the key, optional or not',
    ...service({ basicAuth: { username: user, password: { name: 'auth', key: 'pass', optional: true } } }),
    message: 'endpoints[0]: basicAuth: failed to get basic auth password: key "pass" in secret "auth" not found',
  },
  {
    rule: 'basic auth without a password asks for a Secret without a name',
    ...pod({ basicAuth: { username: user } }),
    message: 'endpoint[0]: basicAuth: failed to get basic auth password: unable to get secret "": secrets "" not found',
  },
  {
    rule: 'a bearer token has to exist',
    ...pod({ bearerTokenSecret: { name: 'auth', key: 'token' } }),
    message: 'endpoint[0]: bearerTokenSecret: key "token" in secret "auth" not found',
  },
  {
    rule: 'authorization credentials have to exist',
    ...scrape({ authorization: { credentials: { name: 'auth', key: 'token' } } }),
    message: 'authorization: failed to get authorization token of type "": key "token" in secret "auth" not found',
  },
  {
    rule: 'OAuth2 needs a client id',
    ...service({ oauth2: { ...oauth2, clientId: {} } }),
    message: "endpoints[0]: oauth2: OAuth2 'clientID' must be specified",
  },
  {
    rule: 'an OAuth2 client id comes from one place',
    ...scrape({ oauth2: { ...oauth2, clientId: { secret: user, configMap: user } } }),
    message: "oauth2: invalid OAuth2 'clientID': cannot specify both Secret and ConfigMap",
  },
  {
    rule: 'an OAuth2 client secret has to exist',
    ...service({ oauth2: { ...oauth2, clientSecret: { name: 'auth', key: 'no' } } }),
    message: 'endpoints[0]: oauth2: failed to get oauth2 client secret: key "no" in secret "auth" not found',
  },
]);
