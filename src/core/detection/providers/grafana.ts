import type { Provider } from './provider.ts';

/** Grafana: role-based access control, https://grafana.com/docs/grafana/latest/administration/roles-and-access-control/ */
export const grafana: Provider = {
  name: 'grafana',
  toolkits: ['grafana'],
  hosts: ['grafana.net'],
  rules: [
    {
      id: 'rbac',
      source:
        'https://grafana.com/docs/grafana/latest/administration/roles-and-access-control/troubleshooting/',
      when: {
        says: ["you'll need additional permissions to perform this action"],
        anywhere: true,
      },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          accessErrorId: 'ACE0000000001',
          message:
            "You'll need additional permissions to perform this action. Permissions needed: dashboards:read",
          title: 'Access denied',
        },
      },
      counterExample: { status: 401, body: { message: 'Invalid API key' } },
    },
  ],
};
