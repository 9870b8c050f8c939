import type { Provider } from './provider.ts';

/** Meta: one envelope and one type for everything, the number tells, https://developers.facebook.com/docs/graph-api/guides/error-handling/ */
export const meta: Provider = {
  name: 'meta',
  toolkits: ['facebook', 'instagram', 'metaads', 'whatsapp', 'threads', 'meta'],
  hosts: ['graph.facebook.com', 'graph.instagram.com', 'facebook.com'],
  rules: [
    {
      id: 'permission',
      source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
      when: {
        code: ['OAuthException'],
        subcode: [
          10, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218,
          219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238,
          239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258,
          259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278,
          279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298,
          299,
        ],
      },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            message: '(#200) Requires pages_read_engagement permission',
            type: 'OAuthException',
            code: 200,
          },
        },
      },
      counterExample: {
        status: 400,
        body: { error: { message: '(#100) Invalid parameter', type: 'OAuthException', code: 100 } },
      },
    },
    {
      id: 'token-expired',
      source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
      when: { code: ['OAuthException'], subcode: [463] },
      means: 'expired-credential',
      example: {
        status: 400,
        body: {
          error: {
            message: 'Error validating access token: Session has expired.',
            type: 'OAuthException',
            code: 190,
            error_subcode: 463,
          },
        },
      },
      counterExample: {
        status: 401,
        body: {
          error: {
            message: 'Invalid OAuth access token - Cannot parse access token',
            type: 'OAuthException',
            code: 190,
          },
        },
      },
    },
    {
      id: 'limit',
      source: 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting/',
      when: { code: ['OAuthException'], subcode: [4, 17, 32, 613] },
      means: 'rate-limit',
      example: {
        status: 403,
        body: {
          error: { message: '(#4) Application request limit reached', type: 'OAuthException', code: 4 },
        },
      },
      counterExample: {
        status: 400,
        body: { error: { message: 'Error validating access token', type: 'OAuthException', code: 190 } },
      },
    },
    {
      id: 'object',
      source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
      // Three guesses in one sentence; the object named is most often not there.
      when: { code: ['GraphMethodException'], subcode: [33] },
      means: 'not-found',
      example: {
        status: 400,
        body: {
          error: {
            message:
              "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
            type: 'GraphMethodException',
            code: 100,
            error_subcode: 33,
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: {
            message: '(#10) Application does not have permission for this action',
            type: 'OAuthException',
            code: 10,
          },
        },
      },
    },
  ],
};
