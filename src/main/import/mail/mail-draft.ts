import type { Address, Email } from 'postal-mime';
import type { RecordDraft } from '../../../shared/model/record.ts';
import { FieldWriter } from '../drafts/field-writer.ts';
import type { ProblemList } from '../drafts/problem-list.ts';
import { identityOf } from '../drafts/stable-hash.ts';
import { limits } from '../limits.ts';
import { cleanLine, excerpt } from '../text/clean-text.ts';
import { toIsoDate } from './mail-date.ts';

const LINE_LENGTH = 300;

/** A message as a record: who, to whom, when, about what, and its text. HTML has become text before. */
export function toMailDraft(mail: Email, text: string, length: number, problems: ProblemList): RecordDraft {
  const fields = new FieldWriter(problems);
  const line = (key: string, header: string, value: string): void => {
    if (value !== '')
      fields.add({
        key,
        label: { keys: [key] },
        value: { type: 'text', text: value },
        locator: { kind: 'mail', header },
      });
  };
  const date = toIsoDate(headerOf(mail, 'date'));
  const from = addressWords(mail.from);
  line('mailFrom', 'From', from);
  line('mailTo', 'To', listWords(mail.to));
  line('mailCc', 'Cc', listWords(mail.cc));
  line('mailReplyTo', 'Reply-To', listWords(mail.replyTo));
  if (date !== '')
    fields.add({
      key: 'mailDate',
      label: { keys: ['mailDate'] },
      value: { type: 'date', iso: date },
      locator: { kind: 'mail', header: 'Date' },
    });
  line('mailSubject', 'Subject', cleanLine(mail.subject ?? ''));
  line('mailText', '', text);
  return {
    identity: identityOf('mail', mail.messageId ?? '', from, date, mail.subject ?? '', excerpt(text, 200)),
    type: 'message',
    category: 'other',
    title: excerpt(mail.subject ?? '', LINE_LENGTH),
    detail: excerpt(text, limits.excerptLength),
    date,
    agency: excerpt(from, LINE_LENGTH),
    fields: fields.finish(),
    locator: { kind: 'whole' },
    bytes: { start: 0, end: length },
  };
}

/** A name is only what the sender calls themselves: the address always stands with it. */
function addressWords(address: Address | undefined): string {
  if (!address) return '';
  if (address.group) return listWords(address.group);
  const name = cleanLine(address.name);
  const mailbox = cleanLine(address.address ?? '');
  return name === '' || name === mailbox ? mailbox : `${name} (${mailbox})`;
}

function listWords(addresses: readonly Address[] = []): string {
  return addresses.map(addressWords).filter(Boolean).join(', ');
}

function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value ?? '';
}
