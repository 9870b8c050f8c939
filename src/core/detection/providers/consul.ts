import type { Provider } from './provider.ts';

/** Consul: tokens are identities whose policies grant, https://developer.hashicorp.com/consul/docs/secure/acl */
export const consul: Provider = {
  name: 'consul',
  toolkits: ['consul', 'hashicorpconsul'],
  hosts: [],
  rules: [
    {
      id: 'acl',
      source: 'https://developer.hashicorp.com/consul/docs/secure/acl',
      when: { says: ['permission denied: token with accessorid'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: "Permission denied: token with AccessorID 'x' lacks permission 'service:write' on \"web\"",
      },
      counterExample: { status: 403, body: 'ACL not found' },
    },
  ],
};
