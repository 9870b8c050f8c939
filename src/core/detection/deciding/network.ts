import { clearVerdict } from './verdicts.ts';
import { copied } from '../copied.ts';
import type { CurlError, Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { Verdict } from '../verdict.ts';

/** curl's exit code for an HTTP status of 400 or more under `--fail`: an answer, not a broken line. */
const httpReturnedError = 22;
/** curl's exit code for a failure to receive; a proxy that refuses the tunnel ends so as well. */
const receiveFailed = 56;

/** A verdict for calls that never reached the target: broken lines, and proxies that refuse on the way. */
export function networkFailure(transcript: Transcript, answer: Answer): Verdict | undefined {
  const error = transcript.errors.find(({ code }) => code !== httpReturnedError);
  if (error !== undefined && isFatal(error, transcript)) return brokenLine(error);
  // RFC 9110 section 15.5.8 and RFC 6585 section 6: the proxy or the network asks, not the target.
  if (answer.status === 407 || answer.status === 511) return clearVerdict('network', answer, []);
  const reached = transcript.final !== undefined || transcript.printedStatus !== undefined;
  return !reached && transcript.hosts.length > 0 ? clearVerdict('network', answer, []) : undefined;
}

function isFatal(error: CurlError, transcript: Transcript): boolean {
  const status = transcript.final?.status;
  return (
    status === undefined || status < 300 || (error.code === receiveFailed && error.text.includes('CONNECT'))
  );
}

function brokenLine(error: CurlError): Verdict {
  const span = error.span === undefined ? {} : { span: error.span };
  const evidence = {
    where: 'body:line 1',
    text: copied(error.text.slice(0, 300)),
    rule: `curl exit code ${error.code}`,
    ...span,
  };
  return { kind: 'clear', reason: 'network', status: undefined, evidence: [evidence] };
}
