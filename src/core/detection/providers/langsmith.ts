import type { Provider } from './provider.ts';

/** LangSmith: keys belong to a workspace; a key of another one is a 403 that says so. */
export const langsmith: Provider = {
  name: 'langsmith',
  toolkits: ['langsmith'],
  hosts: ['smith.langchain.com'],
  rules: [
    {
      id: 'tenant',
      source: 'https://docs.langchain.com/langsmith/administration-overview',
      when: { status: [403], says: ['tenant', 'workspace'] },
      means: 'wrong-credential-kind',
      example: { status: 403, body: { detail: 'This API key does not have access to tenant 0000' } },
      counterExample: { status: 403, body: { detail: 'Forbidden' } },
    },
  ],
};
