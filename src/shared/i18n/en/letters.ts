/** Letters to agencies and regulators. `{{…Law}}` is the name of a rule: "UK GDPR, Article 15". */
export default {
  frame: {
    date: 'Date: {{day}}',
    reference: 'My reference: {{reference}}',
    page: 'Page {{page}} of {{pages}}',
    enclosed: 'Enclosed',
    greeting: 'Dear Data Protection Officer',
    regulatorGreeting: 'Dear Sir or Madam',
    closing: 'Yours faithfully',
    email: 'Email: {{email}}',
    phone: 'Telephone: {{phone}}',
    mailSubject: '{{subject}} [{{reference}}]',
  },

  subjects: {
    accessRequest: 'Request for a copy of my personal data',
    amendmentRequest: 'Request to put my personal data right',
    identitySent: 'Proof of identity for my request',
    clarificationAnswer: 'Answer to your question about my request',
    feeDisputed: 'The fee you ask for my request',
    extensionContested: 'The extra time you have taken for my request',
    chaser: 'My request has not been answered in time',
    agencyComplaint: 'Complaint about how you have handled my request',
    regulatorComplaint: 'Complaint about {{agency}}',
    incompleteReply: 'Your reply to my request is not complete',
    disagreement: 'Statement of disagreement',
    recipientsAsked: 'Who has been told about the correction',
    withdrawal: 'I withdraw my request',
  },

  opening: {
    behalf:
      'I am writing on behalf of {{name}}. I act as: {{capacity}}. Where this letter says “I”, “me” or “my data”, it means {{name}}.',
    behalfPlain:
      'I am writing on behalf of {{name}}. Where this letter says “I”, “me” or “my data”, it means {{name}}.',
    capacity: '{{capacity}}, on behalf of {{name}}',
    capacityPlain: 'On behalf of {{name}}',
    access: 'On {{day}} I asked you for a copy of my personal data.',
    amendment: 'On {{day}} I asked you to put my personal data right.',
    accessUndated: 'I asked you for a copy of my personal data.',
    amendmentUndated: 'I asked you to put my personal data right.',
  },

  about: {
    title: 'About me',
    name: 'Name',
    dateOfBirth: 'Date of birth',
    address: 'Address',
    otherNames: 'Records may also be under',
  },

  formats: {
    electronic: 'Please send the data as files that ordinary programs can open.',
    paper: 'Please send the data on paper, to the address above.',
    accessible: 'Please send the data in a form that a screen reader can read.',
    largePrint: 'Please send the data in large print, in letters of at least 18 point.',
    bsl: 'Please explain the data in British Sign Language, for example in a video.',
  },
  answerLanguage: 'Please write to me in English.',

  urgency: {
    title: 'Why this is urgent',
    by: 'I need your answer by {{day}}.',
    plain: 'Please treat this as urgent.',
  },

  accessRequest: {
    ask: 'Please send me a copy of the personal data you hold about me, and the information that goes with it ({{accessLaw}}).',
    scopeTitle: 'What I ask for',
    everything: 'Please look in all of your systems, on paper too, and in the e-mails and notes about me.',
    scope:
      'I ask for the following in particular. Please look on paper too, and in the e-mails and notes about me.',
    what: 'What',
    from: 'From',
    to: 'To',
    note: 'Note',
    informationTitle: 'Please tell me as well',
    withheld:
      'If you hold anything back, please show where, and say which exemption you rely on and why it applies there.',
    howTitle: 'Your answer',
    time: 'You have one month from the day you get this letter ({{timeLaw}}). If you need proof of who I am, or have a question about what I want, please write to me at once.',
  },

  parts: {
    purposes: 'what you use the data for',
    categories: 'what kinds of data you hold',
    recipients: 'who you have given the data to, or will give it to',
    retention: 'how long you will keep the data, or how you decide that',
    rights:
      'that I can ask you to correct or erase the data or to use it less, and that I can object to its use',
    complaint: 'that I can complain to the regulator',
    source: 'where you got the data, where it was not from me',
    automated:
      'whether a computer alone makes decisions about me, how it does so, and what that means for me',
  },

  identitySent: {
    asked: 'On {{day}} you asked me to show who I am. Proof of my identity comes with this letter.',
    undated: 'Proof of my identity comes with this letter.',
    time: 'You now have one month from the day you get it ({{timeLaw}}). If it is not enough, please say at once what is missing and why you need it ({{identityLaw}}).',
    destroy:
      'Please use these copies only to check who I am. Destroy them when you have done so, and tell me that you have.',
  },

  clarificationAnswer: {
    asked: 'On {{day}} you asked me:',
    undated: 'You asked me about my request.',
    answer: 'My answer is:',
    clockAccess: 'The time you waited for this answer does not count against you. From now on it does.',
    clockAccessLaw:
      'The time you waited for this answer does not count against you ({{clarificationLaw}}). From now on it does.',
    clockAmendment: 'Your question did not stop the time you have for a request to put data right.',
    due: 'So your answer is due by {{day}} at the latest ({{timeLaw}}).',
  },

  feeDisputed: {
    asked: 'On {{day}} you asked me to pay a fee: {{amount}}.',
    undated: 'You asked me to pay a fee.',
    free: 'A request like mine is free. You may ask for a reasonable fee only if a request is clearly unfounded or excessive, and it is for you to show that it is ({{feeLaw}}).',
    please:
      'Please answer without a fee. If you still want one, please tell me in writing why my request is unfounded or excessive, and how you worked out the amount.',
    due: 'A fee that is not owed does not stop the time you have. Your answer is due by {{day}} ({{timeLaw}}).',
  },

  extensionContested: {
    noticed: 'On {{day}} you told me that you need more time.',
    claimed: 'On {{day}} you told me that you need more time, until {{until}}.',
    rule: 'You may take more time only if you tell me so, with the reasons, within the first month ({{timeLaw}}).',
    late: 'The first month ended on {{day}}. Your notice came after that, so it does not count.',
    withoutReasons: 'Your notice gives no reasons, so it does not count.',
    due: 'Your answer is still due by {{day}}. Please send it by then.',
    wasDue: 'Your answer was due by {{day}}. Please send it now.',
  },

  chaser: {
    due: 'Your answer was due by {{day}} at the latest ({{timeLaw}}). It has not come.',
    noAnswer: 'Your answer has not come.',
    please: 'Please send it now.',
    refusal:
      'If you do not mean to do what I asked, you have to tell me so within the same time, with your reasons, and say how I can complain and go to court ({{refusalLaw}}).',
    next: 'If I have no answer by {{day}}, I will make a complaint.',
  },

  agencyComplaint: {
    opening: 'This is a complaint.',
    openingLaw: 'This is a complaint under the {{agencyComplaintLaw}}.',
    whyTitle: 'What I complain about',
    wantTitle: 'What I ask you to do',
    want: {
      answer: 'Answer my request in full.',
      explain: 'Explain what went wrong.',
      prevent: 'Tell me what you will do so that it does not happen again.',
    },
    time: 'Please confirm that you have this complaint. Look into it and tell me the outcome without undue delay.',
    timeLaw:
      'Please confirm within 30 days that you have this complaint. Look into it and tell me the outcome without undue delay.',
    next: 'If this does not settle the matter, I will take it to the regulator.',
  },

  failures: {
    overdue: 'The answer was due by {{day}} at the latest ({{timeLaw}}). It has not come.',
    late: 'The answer was due by {{day}} at the latest ({{timeLaw}}). It came on {{answered}}.',
    extensionLate:
      'The agency took more time on {{day}}, after the first month had ended. That does not count ({{timeLaw}}).',
    extensionWithoutReasons:
      'The agency took more time on {{day}} without giving reasons. That does not count ({{timeLaw}}).',
    refused: 'The request was refused on {{day}}. I do not accept that.',
    refusedBecause:
      'The request was refused on {{day}}, for this reason: “{{reasons}}”. I do not accept that.',
    incomplete:
      'The reply of {{day}} does not say all that it has to ({{accessLaw}}). What is missing: {{parts}}.',
    withheld: 'The reply of {{day}} holds things back: {{where}}.',
    itemRefused: 'The agency will not put this right: {{title}}.',
    notCorrected: 'This was to be put right, and a newer copy shows that it was not: {{title}}.',
    complaintUnanswered: 'I complained to the agency on {{day}}. That has not settled the matter.',
    other: 'I am not content with how my request was handled.',
  },

  regulator: {
    ico: 'Information Commissioner’s Office',
    supervisory: 'The data protection authority',
  },

  regulatorComplaint: {
    opening: 'I complain about {{agency}} ({{regulatorLaw}}). It concerns a request about my personal data.',
    agencyTitle: 'The agency',
    happenedTitle: 'What happened',
    day: 'Day',
    event: 'What happened',
    whyTitle: 'What I complain about',
    wantTitle: 'What I ask of you',
    want: 'Please look into this, tell me how it stands within three months, and tell me the outcome ({{progressLaw}}).',
    copies: 'I can send you copies of the letters.',
  },

  events: {
    sent: 'I sent my request.',
    received: 'The agency had my request.',
    identityAsked: 'The agency asked for proof of who I am.',
    identityShown: 'I sent proof of who I am.',
    feeAsked: 'The agency asked for a fee.',
    feePaid: 'I paid the fee.',
    feeDisputed: 'I said that no fee is owed.',
    clarificationAsked: 'The agency asked a question about my request.',
    clarificationAnswered: 'I answered the question.',
    extensionNoticed: 'The agency said that it needs more time.',
    responded: {
      full: 'The agency replied.',
      partial: 'The agency replied in part.',
      nothingHeld: 'The agency replied that it holds nothing.',
      refused: 'The agency refused.',
      redirected: 'The agency sent me elsewhere.',
    },
    decided: {
      accepted: 'The agency agreed to put this right: {{title}}.',
      partial: 'The agency agreed to put part of this right: {{title}}.',
      refused: 'The agency refused to put this right: {{title}}.',
      annotated: 'The agency added a note to this: {{title}}.',
      restricted: 'The agency will not use this for now: {{title}}.',
    },
    disagreed: 'I sent a statement of disagreement.',
    chased: 'I wrote again.',
    complainedToAgency: 'I complained to the agency.',
    complaintAcknowledged: 'The agency confirmed that it had my complaint.',
    complaintAnswered: 'The agency answered my complaint.',
  },

  incompleteReply: {
    thanks: 'Thank you for your reply of {{day}}. It is not complete.',
    undated: 'Thank you for your reply. It is not complete.',
    missingTitle: 'What is missing',
    missing: 'Your reply does not tell me the following ({{accessLaw}}). Please send it.',
    unclearPart: '{{part}} (your reply says something, but it is not clear)',
    withheldTitle: 'What you held back',
    withheld: 'Please answer my question on each place.',
    where: 'Place',
    exemption: 'Exemption you named',
    reason: 'Reason you gave',
    question: 'My question',
    none: 'None',
    questions: {
      noExemption: 'Which exemption do you rely on, and why does it apply here?',
      noReason: 'Why does this exemption apply here, and what harm would it do to tell me?',
      rest: 'Does this cover all that is held back here? Please send what is left when only that is taken out.',
    },
    time: 'The time for a full answer ended on {{day}} ({{timeLaw}}). Please send what is missing now.',
    timeLeft:
      'The time for a full answer ends on {{day}} ({{timeLaw}}). Please send what is missing by then.',
  },

  amendmentRequest: {
    ask: 'Something in the personal data you hold about me is not right. Please put it right ({{amendmentLaw}}). Each point is set out below with its place in the record.',
    itemTitle: 'Point {{number}}: {{title}}',
    record: 'Record',
    what: 'What is meant',
    place: 'Place',
    placeExact: '{{place}} (“{{exact}}”)',
    file: 'File',
    fingerprint: 'Fingerprint of the file (SHA-256)',
    current: 'It says now',
    proposed: 'It should say',
    nothing: 'Nothing: please take it out',
    wholeRecord: 'The whole record',
    ground: 'What is wrong',
    statement: 'Why',
    evidence: 'What shows it',
    harm: 'What it does to me',
    grounds: {
      inaccurate: 'It is not correct.',
      incomplete: 'Something is missing.',
      outOfDate: 'It is out of date.',
      wrongPerson: 'It is about somebody else.',
      duplicate: 'It is in the record twice.',
      opinionDisputed: 'It is an opinion that I do not share.',
      unlawful: 'You should not hold it.',
    },
    asks: {
      opinionDisputed:
        'I know that an opinion is not taken out because I do not share it. Please add my statement to the record, where everyone who reads the opinion will see it.',
      wrongPerson:
        'Please take it out of my record, and tell me how it came to be there and who has seen it as mine.',
      duplicate: 'Please keep one of the two, and take out the other.',
      unlawful: 'Please erase it, or tell me what allows you to hold it.',
    },
    restrictTitle: 'Until this is settled',
    restrict:
      'While you check whether these points are correct, please do not use them, and mark them so ({{restrictLaw}}): {{numbers}}.',
    recipientsTitle: 'Others who have it',
    recipients:
      'Please tell everyone you gave this data to what you put right, and tell me who they are ({{recipientsLaw}}). As far as I know, these have it:',
    recipientsUnknown:
      'Please tell everyone you gave this data to what you put right, and tell me who they are ({{recipientsLaw}}).',
    recipient: '{{recipient}} (point {{numbers}})',
    answerTitle: 'Your answer',
    time: 'You have one month from the day you get this letter ({{timeLaw}}). Please tell me for each point what you have done, and send me a copy of the record as it then is.',
    refusal:
      'If you do not do what I ask on a point, please tell me within the same time why, and how I can complain and go to court ({{refusalLaw}}).',
  },

  disagreement: {
    refused: 'On {{day}} you refused to put the following right.',
    undated: 'You refused to put the following right.',
    reasons: 'Your reasons',
    disagree: 'I do not agree. This is my statement:',
    please:
      'Please put this statement on the record, beside the entry, so that nobody reads the one without the other. Please send it to everyone you gave the entry to ({{recipientsLaw}}).',
    confirm: 'Please confirm that you have done so, and send me a copy of the record as it then is.',
    rights: 'I keep my right to complain and to go to court.',
  },

  recipientsAsked: {
    corrected: 'You have put the following right:',
    opening: 'You have put my data right.',
    please:
      'You have to tell everyone you gave the data to, unless that is impossible or takes an effort out of all proportion, and to tell me who they are if I ask ({{recipientsLaw}}).',
    ask: 'Please tell me for each of these whether and when you told them:',
    askAll: 'Please tell me who you gave the data to, and whether and when you told them.',
    others: 'Please tell me as well who else you gave the data to.',
    recipient: '{{recipient}} (about: {{title}})',
  },

  withdrawal: {
    withdraw: 'I withdraw that request. You need do nothing more about it.',
    rights: 'I may ask again later. I give up none of my rights.',
    confirm:
      'Please confirm that you have closed it. If I sent you proof of who I am, please destroy the copies and tell me that you have.',
  },

  calendar: {
    name: 'Deedbox: {{agency}}',
    howDate: 'How this date comes about:',
    reference: 'Reference: {{reference}}',
    notAdvice: 'This is research, not legal advice.',
    titles: {
      awaitAnswer: '{{agency}}: last day to answer',
      complainToAgency: '{{agency}}: no answer? You can complain',
      awaitAcknowledgement: '{{agency}}: last day to confirm your complaint',
      awaitRegulator: '{{agency}}: the regulator should have said how it stands',
    },
  },
};
