const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const plainKeys = new Map<string, string>();
const mostPlainKeys = 5_000;

/** Lower-case letters of a member name: `error_description` and `errorDescription` are one. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  const plain = key.toLowerCase().replaceAll(/[^a-z]/g, '');
  // Names repeat from response to response; a hostile text must not fill the memory with its own.
  if (plainKeys.size < mostPlainKeys && key.length < 60) plainKeys.set(key, plain);
  return plain;
}

const errorKeys = words('err failure failures problem problems fault faults rejection denial');

/** `error`, `errors`, `error_description`, `errmsg`, `fault`, `o:errorDetails` ... */
export function isErrorKey(key: string): boolean {
  const plain = plainKey(key);
  return (
    plain.includes('error') ||
    plain.includes('exception') ||
    errorKeys.has(plain) ||
    plain.startsWith('errm') ||
    plain.startsWith('errc') ||
    plain.startsWith('fault')
  );
}

const messageKeys = words(
  'message messages msg detail details description title reason code status type name id category summary info cause hint tag ' +
    'text longmessage usermessage developermessage statusmessage statustext statusdescription resultcode resultmsg retmsg retcode ' +
    'subcode codename body content response result explanation key userpresentablemessage longdescription internalmessage',
);

/** A member in which an error says what is wrong. */
export function isMessageKey(key: string): boolean {
  return messageKeys.has(plainKey(key));
}

const sentenceKeys = words(
  'message msg detail reason description errorsummary title code info statusmessage',
);

/** A member that makes a small object an error by itself: it has nothing else to give. */
export function isSentenceKey(key: string): boolean {
  return sentenceKeys.has(plainKey(key));
}

const linkEndings = (
  'url uri link links href docs documentation moreinfo path instance requestid traceid trackingid timestamp host method email ' +
  'stack trace stacktrace time date version locale correlationid debugid statuspage twitter ipaddress'
).split(' ');

/** A member that leads elsewhere or identifies the request; it may hold any word. */
export function isLinkKey(key: string): boolean {
  const plain = plainKey(key);
  return linkEndings.some((ending) => plain.endsWith(ending));
}

const echoKeys = words(
  'request headers config input args query params variables req received locations parameters requestbody cookies extensionsrequest',
);

/** A member that repeats what was asked. */
export function isEchoKey(key: string): boolean {
  return echoKeys.has(plainKey(key));
}

const statusKeys = words(
  'status statuscode httpstatus httpstatuscode httpcode code errorcode responsecode error errcode errno err',
);

/** A member that may hold the HTTP status of the error. */
export function isStatusKey(key: string): boolean {
  return statusKeys.has(plainKey(key));
}

const envelopeKeys = words('details detail meta extensions links fault message requestid debug context');

/** A container that belongs to an error and is no payload. */
export function isEnvelopeKey(key: string): boolean {
  return envelopeKeys.has(plainKey(key));
}
