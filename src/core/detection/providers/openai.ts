import type { Provider } from './provider.ts';

/** OpenAI: https://platform.openai.com/docs/guides/error-codes */
export const openai: Provider = {
  name: 'openai',
  toolkits: ['openai'],
  hosts: ['api.openai.com'],
  rules: [
    {
      id: 'country',
      source: 'https://platform.openai.com/docs/supported-countries',
      when: { code: ['unsupported_country_region_territory'] },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          error: {
            code: 'unsupported_country_region_territory',
            message: 'Country, region, or territory not supported',
          },
        },
      },
      counterExample: {
        status: 429,
        body: { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } },
      },
    },
    {
      id: 'membership',
      source: 'https://platform.openai.com/docs/guides/error-codes',
      when: { says: ['you must be a member of an organization'] },
      means: 'insufficient-role',
      example: {
        status: 401,
        body: {
          error: {
            message: 'You must be a member of an organization to use the API.',
            type: 'invalid_request_error',
          },
        },
      },
      counterExample: {
        status: 401,
        body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } },
      },
    },
  ],
};
