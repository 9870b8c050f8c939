import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';

/**
 * Words without which nobody speaks of access: denial, rights and those who have them, what proves who asks,
 * what has to be bought, switched on or come from elsewhere.
 */
const ofAccess =
  /\byou|user|\bapps?\b|applic|client|consumer|block|install|terms|agree|\bbill|account|\bapi|module|contract|team|group|seat|\bmay\b|deni|den(?:y|ied)|forbid|refus|reject|permi|allow|authori|authenti|access|right|role|privileg|scope|credential|token|key|secret|passw|log(?:ged)?[ -]?(?:in|on)|sign(?:ed)?[ -]?(?:in|up)|session|certificate|member|owner|admin|belong|not in |part of|only|\bavailable|support|enabl|activat|active|inactive|suspend|disabl|required|requires|require |must|need|contact|partner|approv|regist|subscri|plan|upgrade|premium|licen|trial|paid|billing|tier|eligib|entitle|verif|consent|grant|polic|restrict|region|countr|location|network|\bip\b|origin|referr?er|sandbox|production|environment|insufficient|security|acl|protect|capabilit|unlock|not found|visible|hidden|private|shared|invit|guidelines|sorry|error|fail|valid|limit|quota/i;
/** Little words that no English sentence does without. */
const english =
  /(?:^| )(?:the|is|are|was|has|have|can|cannot|can't|not|you|your|this|to|be|been|in|an?|on) /i;
/** Those of languages that share some with English. */
const otherLanguage =
  /(?:^| )(?:der|das|dem|ist|nicht|sie|und|les|des|une|vous|ne|pas|una|esto|se|que|por|para|il|non|che|het|een|voor|niet|dit|os|uma|nie|jest|det|ikke|inte)(?= |$)/i;
const shortest = 3;
const longest = 300;

/**
 * The sentence with which a 403 explains itself where it speaks of the thing and not of access: "Game has
 * ended", "Draft can not be published while in review". A word of access anywhere in it, or in another
 * sentence, and it is not believed; nor are sentences in other languages.
 */
export function explanationOfThing({ statements, isPage }: Answer): Statement | undefined {
  if (isPage) return undefined;
  const sentences = statements.filter(isSentence);
  const isOfThing =
    sentences.length > 0 &&
    sentences.every(({ text }) => english.test(text) && !otherLanguage.test(text) && !speaksOfAccess(text));
  return isOfThing && statements.every((each) => sentences.includes(each) || isRepetition(each))
    ? sentences[0]
    : undefined;
}

function isSentence({ source, text }: Statement): boolean {
  if (source === 'status-line' || source === 'header' || text.length > longest) return false;
  return text.trim().split(/\s+/).length >= shortest;
}

/** A code that says no more than the status, or nothing of access. */
function isRepetition({ text }: Statement): boolean {
  return (
    /^(?:http )?(?:error )?(?:403 ?)?:? ?(?:forbidden|error|access[ _]?denied|fail(?:ed|ure)?)\.?$/i.test(
      text,
    ) || !speaksOfAccess(text)
  );
}

/** A thing that is read-only is so for everyone; in `server.error.full` the word is part of a code. */
function speaksOfAccess(text: string): boolean {
  return ofAccess.test(text.replaceAll(/read[ _-]?only|(?<=[._])errors?(?=[._])/gi, ''));
}
