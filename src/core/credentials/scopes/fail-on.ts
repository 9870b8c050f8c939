/** When a check fails, as the user asks for it. */
export const failOnChoices = ['never', 'boot', 'any'] as const;
export type FailOn = (typeof failOnChoices)[number];
