import type { Provider } from './provider.ts';

/** Magento: the message is a template, the resource that the role lacks is among its parameters. */
export const magento: Provider = {
  name: 'magento',
  toolkits: ['magento', 'adobecommerce'],
  hosts: ['magento.com'],
  rules: [
    {
      id: 'acl',
      source: 'https://developer.adobe.com/commerce/webapi/get-started/authentication/',
      when: { says: ["the consumer isn't authorized to access"] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: {
          message: "The consumer isn't authorized to access %resources.",
          parameters: { resources: 'Magento_Sales::actions_view' },
        },
      },
      counterExample: { status: 404, body: { message: "The product that was requested doesn't exist." } },
    },
  ],
};
