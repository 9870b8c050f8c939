import type { Provider } from './provider.ts';

/** Workday: https://learningworkday.blogspot.com */
export const workday: Provider = {
  name: 'workday',
  toolkits: ['workday'],
  hosts: ['workday.com', 'myworkday.com'],
  rules: [
    {
      id: 'task',
      source: 'https://learningworkday.blogspot.com',
      when: { says: ['the task submitted is not authorized'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 500,
        body: '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client.validationError</faultcode><faultstring>Processing error occurred. The task submitted is not authorized.</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      },
      counterExample: {
        status: 500,
        body: '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client.validationError</faultcode><faultstring>Validation error occurred. Invalid ID value.</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      },
    },
  ],
};
