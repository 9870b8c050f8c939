import type { Provider } from './provider.ts';

/** Kubernetes: Status objects, https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export const kubernetes: Provider = {
  name: 'kubernetes',
  toolkits: ['kubernetes', 'k8s', 'openshift'],
  hosts: ['kubernetes.default.svc'],
  rules: [
    {
      id: 'anonymous',
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
      when: { says: ['user "system:anonymous" cannot'], anywhere: true },
      means: 'missing-credential',
      example: {
        status: 403,
        body: {
          kind: 'Status',
          status: 'Failure',
          message: 'nodes is forbidden: User "system:anonymous" cannot list resource "nodes" in API group ""',
          reason: 'Forbidden',
          code: 403,
        },
      },
      counterExample: {
        status: 403,
        body: {
          kind: 'Status',
          status: 'Failure',
          message: 'nodes is forbidden: User "ci" cannot list resource "nodes" in API group ""',
          reason: 'Forbidden',
          code: 403,
        },
      },
    },
    {
      // Who may not do a thing himself may not give the right to do it, and an admission webhook may be what says so.
      id: 'escalation',
      source:
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
      when: { says: ['is attempting to grant rbac permissions not currently held'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 422,
        body: {
          message:
            'admission webhook "roles.example.io" denied the request: user "ci" (groups=["team"]) is attempting to grant RBAC permissions not currently held',
        },
      },
      counterExample: {
        status: 422,
        body: { message: 'admission webhook "roles.example.io" denied the request: name is too long' },
      },
    },
    {
      // What the object holds breaks a rule for objects, whoever creates it.
      id: 'admission',
      source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
      when: {
        status: [400, 403, 422],
        says: [
          'violates podsecurity',
          'admission webhook "',
          'exceeded quota: ',
          'validatingadmissionpolicy',
        ],
        anywhere: true,
      },
      means: 'validation',
      example: {
        status: 403,
        body: {
          kind: 'Status',
          status: 'Failure',
          message:
            'pods "demo" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
          reason: 'Forbidden',
          code: 403,
        },
      },
      counterExample: {
        status: 403,
        body: {
          kind: 'Status',
          status: 'Failure',
          message: 'pods is forbidden: User "ci" cannot create resource "pods" in API group ""',
          reason: 'Forbidden',
          code: 403,
        },
      },
    },
    {
      id: 'rbac',
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
      when: { status: [403], says: ['is forbidden: user '], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          kind: 'Status',
          status: 'Failure',
          message:
            'pods is forbidden: User "ci" cannot list resource "pods" in API group "" in the namespace "default"',
          reason: 'Forbidden',
          code: 403,
        },
      },
      counterExample: {
        status: 404,
        body: {
          kind: 'Status',
          status: 'Failure',
          message: 'pods "x" not found',
          reason: 'NotFound',
          code: 404,
        },
      },
    },
  ],
};
