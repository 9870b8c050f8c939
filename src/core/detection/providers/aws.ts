import type { Provider } from './provider.ts';

/** AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export const aws: Provider = {
  name: 'aws',
  toolkits: ['aws', 'amazon', 's3', 'dynamodb'],
  hosts: ['amazonaws.com'],
  rules: [
    {
      id: 'not-authorized',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
      when: { says: ['is not authorized to perform: '], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          __type: 'AccessDeniedException',
          Message:
            'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:GetObject with an explicit deny in a service control policy',
        },
      },
      counterExample: {
        status: 400,
        body: {
          __type: 'ValidationException',
          message: 'The provided key element does not match the schema',
        },
      },
    },
    {
      id: 'expired-in-words',
      source: 'https://developer-docs.amazon.com/sp-api/docs/authorization-errors',
      when: {
        says: ['access token you provided has expired', 'security token included in the request is expired'],
        anywhere: true,
      },
      means: 'expired-credential',
      example: {
        status: 403,
        headers: { 'x-amzn-errortype': 'AccessDeniedException' },
        body: {
          errors: [
            {
              code: 'Unauthorized',
              message: 'Access to requested resource is denied.',
              details: 'The access token you provided has expired.',
            },
          ],
        },
      },
      counterExample: {
        status: 403,
        headers: { 'x-amzn-errortype': 'AccessDeniedException' },
        body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
      },
    },
    {
      id: 'access-denied',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
      when: {
        code: ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'AuthorizationError'],
      },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      },
      counterExample: {
        status: 404,
        body: '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
      },
    },
    {
      id: 'key',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
      when: {
        code: [
          'InvalidAccessKeyId',
          'SignatureDoesNotMatch',
          'InvalidClientTokenId',
          'UnrecognizedClientException',
          'AuthFailure',
          'IncompleteSignature',
          'InvalidSignatureException',
        ],
      },
      means: 'invalid-credential',
      example: {
        status: 403,
        body: '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>',
      },
      counterExample: {
        status: 400,
        body: '<Error><Code>InvalidArgument</Code><Message>The continuation token provided is incorrect</Message></Error>',
      },
    },
    {
      // API Gateway on a Bearer token where it expects a signature.
      id: 'not-a-signature',
      source: 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
      when: { says: ['not a valid key=value pair'], anywhere: true },
      means: 'invalid-credential',
      example: {
        status: 403,
        body: {
          message:
            "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'.",
        },
      },
      counterExample: { status: 403, body: { message: 'Forbidden' } },
    },
    {
      id: 'expired',
      source: 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
      when: { code: ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'] },
      means: 'expired-credential',
      example: {
        status: 400,
        body: '<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>',
      },
      counterExample: {
        status: 503,
        body: '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
      },
    },
    {
      id: 'clock',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
      when: { code: ['RequestTimeTooSkewed'] },
      means: 'other',
      example: {
        status: 403,
        body: '<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
      },
      counterExample: {
        status: 403,
        body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      },
    },
  ],
};
