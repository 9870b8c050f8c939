import { roleOfName } from '../scopes/key-role.ts';
import type { KeyRole } from '../scopes/key-role.ts';
import type { JsonNode, Naming } from '../../artifacts/transcript/json.ts';

/** A node of a body, its name read. */
export type NamedNode = JsonNode<KeyInfo>;

/** What the name of a JSON member or XML element tells about what it holds. */
export interface KeyInfo {
  /** Lower-case letters only: `error_description` and `errorDescription` are one. */
  readonly plain: string;
  /** `error`, `errors`, `error_description`, `errmsg`, `fault`, `o:errorDetails` ... */
  readonly isError: boolean;
  /** An error says here what is wrong. */
  readonly isMessage: boolean;
  /** A sentence here makes a small object an error by itself: it has nothing else to give. */
  readonly isSentence: boolean;
  /** Leads elsewhere or identifies the request; may hold any word. */
  readonly isLink: boolean;
  /** Repeats what was asked, or holds the arguments of a message. */
  readonly isEcho: boolean;
  /** Repeats what was asked, and can be nothing else. */
  readonly isRequest: boolean;
  /** May hold the HTTP status of the error. */
  readonly isStatus: boolean;
  /** A container that belongs to an error and is no payload. */
  readonly isEnvelope: boolean;
  /** May hold a code that providers document. */
  readonly isCode: boolean;
  /** What it says about the scopes that it may hold. */
  readonly role: KeyRole;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const errorNames = words(
  'err failure failures problem problems rejection denial fehler erreur fout erro errore tppmessages',
);
const messageNames = words(
  'message messages msg detail details description title reason code status type name id category summary info cause hint tag fix ' +
    'text longmessage usermessage developermessage statusmessage statustext statusdescription resultcode resultmsg retmsg retcode ' +
    'subcode codename body content response result explanation key userpresentablemessage longdescription internalmessage ' +
    'submsg httpmessage moreinformation responsemessage respmessage resulttext errinfo displaymessage usermsg retmessage remark localizedmessage defaultmessage mensaje mensagem messaggio meldung melding feilmelding meddelande meddelelse besked mesaj bericht viesti uzenet komunikat zprava pesan',
);
const sentenceNames = words(
  'message msg detail reason description hint errorsummary title code info mensaje mensagem messaggio meldung melding feilmelding meddelande meddelelse besked mesaj bericht viesti uzenet komunikat zprava pesan statusmessage retmsg retmessage resultmsg resultmessage httpmessage moreinformation respmsg returnmessage responsemessage respmessage resulttext errortext',
);
const linkEndings = (
  'url uri link links href docs documentation moreinfo path instance requestid traceid trackingid timestamp host method email ' +
  'stack trace stacktrace time date version locale correlationid debugid statuspage twitter ipaddress'
).split(' ');
const echoNames = words('headers config input args query params variables locations parameters cookies');
const requestNames = words('request requestinfo req received requestbody');
const statusNames = words(
  'status statuscode httpstatus httpstatuscode httpcode code errorcode responsecode error errcode errno err',
);
const envelopeNames = words('details detail meta extensions links message requestid debug context cause');
const codeNames = words(
  'code errorcode errcode error errors errorsubcode subcode reason type id name status tag category errorid errortype ' +
    'errornumber errno key resultcode exception errorsummary faultcode errorname authorizationerror ecode',
);

const known = new Map<string, KeyInfo>();
const mostKnown = 5_000;
const longestKnown = 60;

/** Reads a name. Names repeat from answer to answer, so what was read is kept, up to a bound. */
export function keyInfo(key: string): KeyInfo {
  const found = known.get(key);
  if (found !== undefined) return found;
  const info = readKey(key);
  if (known.size < mostKnown && key.length <= longestKnown) known.set(key, info);
  return info;
}

/** How JSON is read for what it says of a failure. */
export const errorNaming: Naming<KeyInfo> = { nameOf: keyInfo, isData };

const enough = 3;

/**
 * `{"error": {"message": "..."}, "items": [{...}, {...}]}`: things in a list beside an error are no part of it. One
 * tells, if no member of it could say what is wrong, else three.
 */
function isData(list: NamedNode): boolean {
  const { name, parent, children } = list;
  const [first] = children;
  if (parent === undefined || parent.parent !== undefined || first?.kind !== 'object') return false;
  if (name.isError || name.isMessage || name.isEnvelope || name.role !== undefined) return false;
  if (children.length < enough && first.children.some(mayTell)) return false;
  return parent.children.some((child) => child.name.isError && child.kind === 'object');
}

function mayTell({ name }: NamedNode): boolean {
  return name.isError || name.isSentence || name.role !== undefined;
}

function readKey(key: string): KeyInfo {
  const plain = lettersOf(key);
  return {
    plain,
    isError: isErrorName(plain),
    isMessage: messageNames.has(plain),
    isSentence: sentenceNames.has(plain),
    isLink: linkEndings.some((ending) => plain.endsWith(ending)),
    isEcho: echoNames.has(plain) || requestNames.has(plain),
    isRequest: requestNames.has(plain),
    isStatus: statusNames.has(plain),
    isEnvelope: envelopeNames.has(plain),
    isCode: codeNames.has(plain),
    role: roleOfName(plain),
  };
}

/** `erros`, `codigo_erro`, `mensagemErro` */
const portugueseError = /^(?:msg|cod|codigo|desc|descricao|tipo|lista|mensagem|mensagens)?erros?$/;

/** `last_error` tells of another call. */
function isErrorName(plain: string): boolean {
  if (plain.startsWith('last')) return false;
  return (
    plain.includes('error') ||
    plain.includes('exception') ||
    plain.includes('accessdenied') ||
    errorNames.has(plain) ||
    portugueseError.test(plain) ||
    plain.startsWith('errm') ||
    plain.startsWith('errc') ||
    plain.startsWith('fault')
  );
}

function lettersOf(key: string): string {
  let letters = '';
  for (const character of key.slice(0, 200).toLowerCase())
    if (character >= 'a' && character <= 'z') letters += character;
  return letters;
}
