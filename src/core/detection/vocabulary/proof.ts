/** What proves who asks, as a step of a phrase. */
export const proof = 'token|key|credential|secret|password|signature|session|login|bearer|cookie';
