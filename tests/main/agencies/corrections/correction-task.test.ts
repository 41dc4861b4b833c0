import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingsByBusinessStatus, systems } from '../../../../src/main/agencies/corrections/codes.ts';
import { readCorrectionTask } from '../../../../src/main/agencies/corrections/correction-task.ts';

const status = (code: string, system: string | undefined = systems.businessStatus) => ({
  coding: [{ system, code }],
});
const task = (more: object) => ({ resourceType: 'Task', status: 'in-progress', ...more });

/** The two Tasks of the guide's examples, events 1 and 6, written out as FHIR JSON. */
const queued = task({
  id: 'correctionrequestprocess',
  status: 'ready',
  intent: 'order',
  authoredOn: '2021-05-19T10:00:17-00:00',
  businessStatus: status('queued'),
});
const completed = task({
  id: 'correctionrequestprocess6',
  status: 'completed',
  intent: 'order',
  lastModified: '2021-05-25T12:00:17-00:00',
  businessStatus: status('amendment-completed'),
  output: [
    {
      type: status('medRecCxReqResolution', systems.outputType),
      valueReference: { reference: 'recordamended' },
    },
  ],
});

it('is read as received, and as corrected, when it is the guide’s own example', () => {
  expect(readCorrectionTask(queued)).toMatchObject({
    standing: 'received',
    taskId: 'correctionrequestprocess',
  });
  expect(readCorrectionTask(completed)).toMatchObject({
    standing: 'corrected',
    lastModified: '2021-05-25T12:00:17-00:00',
  });
});

it.each(Object.entries(standingsByBusinessStatus))(
  'is understood when the business status is %s',
  (code, standing) => {
    expect(readCorrectionTask(task({ businessStatus: status(code) })).standing).toBe(standing);
    expect(readCorrectionTask(task({ businessStatus: { coding: [{ code }] } })).standing).toBe(standing);
  },
);

it('falls back on the status when the business status is another system’s or unknown', () => {
  expect(readCorrectionTask(task({ businessStatus: status('denied', 'urn:other') })).standing).toBe(
    'inReview',
  );
  expect(readCorrectionTask(task({ businessStatus: status('constructor') })).standing).toBe('inReview');
  expect(readCorrectionTask(task({ status: 'toString' })).standing).toBe('unknown');
});

it('keeps the agency’s own words when it gives reasons', () => {
  const refused = task({
    status: 'completed',
    businessStatus: status('denied'),
    statusReason: { text: 'The entry was right at the time.' },
    output: [{ valueString: 'We do not agree.' }],
  });
  expect(readCorrectionTask(refused)).toMatchObject({
    standing: 'refused',
    reason: 'The entry was right at the time.',
    answers: ['We do not agree.'],
  });
});

it('is refused in one way when the answer is anything else', () => {
  for (const answer of [null, [], 'Task', {}, { resourceType: 'Bundle' }, { resourceType: 'Task' }])
    expect(() => readCorrectionTask(answer)).toThrow(expect.objectContaining({ code: 'agency/bad-answer' }));
  fc.assert(
    fc.property(fc.jsonValue(), (answer) => {
      try {
        readCorrectionTask(answer);
      } catch (error) {
        expect(error).toMatchObject({ code: 'agency/bad-answer' });
      }
    }),
  );
});
