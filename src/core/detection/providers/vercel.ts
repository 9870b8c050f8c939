import type { Provider } from './provider.ts';

/** Vercel: a team is called a scope; `saml` tells that the team enforces single sign-on. */
export const vercel: Provider = {
  name: 'vercel',
  toolkits: ['vercel'],
  hosts: ['vercel.com'],
  rules: [
    {
      id: 'saml',
      source: 'https://vercel.com/docs/saml',
      when: { code: ['forbidden'], says: ['saml', 're-authenticate to this scope'] },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          error: {
            code: 'forbidden',
            message:
              'Not authorized: Trying to access resource under scope "acme". You must re-authenticate to this scope or use a token with access to this scope.',
            saml: true,
            scope: 'acme',
          },
        },
      },
      counterExample: {
        status: 403,
        body: { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } },
      },
    },
  ],
};
