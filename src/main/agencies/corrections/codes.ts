/**
 * HL7 Patient Request for Corrections STU1 (FHIR R4), the codes that we say and understand. Its code
 * system lacks `partial-amendment-completed` and `inform-rebuttal-option`, which its own text uses, and
 * calls the latter `completed`: all of them are understood, and none but its own is sent.
 * https://hl7.org/fhir/uv/patient-corrections/
 */
const CANONICAL = 'http://hl7.org/fhir/uv/patient-corrections';

export const systems = {
  communicationType: `${CANONICAL}/CodeSystem/PatientCorrectionCommunicationTypes`,
  taskType: `${CANONICAL}/CodeSystem/PatientCorrectionTaskTypes`,
  businessStatus: `${CANONICAL}/CodeSystem/PatientCorrectionBusinessStatus`,
  outputType: `${CANONICAL}/CodeSystem/PatientCorrectionOutputTypes`,
} as const;

export const profiles = {
  bundle: `${CANONICAL}/StructureDefinition/patient-correction-bundle`,
  communication: `${CANONICAL}/StructureDefinition/patient-correction-communication`,
} as const;

export const CORRECTION_REQUEST = 'medRecCxReq';
export const DISAGREEMENT = 'medRecCxDenialDisagree';

/** How the agency's answer is shown; each has words of its own. */
export const taskStandings = [
  'received',
  'inReview',
  'needsSomething',
  'promised',
  'partlyPromised',
  'corrected',
  'partlyCorrected',
  'refused',
  'statementOnFile',
  'rebutted',
  'withdrawn',
  'unknown',
] as const;
export type TaskStanding = (typeof taskStandings)[number];

/** businessStatus, where there is one, says more than status. */
export const standingsByBusinessStatus: Readonly<Record<string, TaskStanding>> = {
  queued: 'received',
  'in-review': 'inReview',
  'waiting-for-information': 'needsSomething',
  accepted: 'promised',
  'partial-accept': 'partlyPromised',
  'amendment-completed': 'corrected',
  'partial-amendment-completed': 'partlyCorrected',
  denied: 'refused',
  'disagreement-logged': 'statementOnFile',
  'inform-rebuttal-option': 'rebutted',
  completed: 'rebutted',
  'requester-cancelled': 'withdrawn',
};

export const standingsByStatus: Readonly<Record<string, TaskStanding>> = {
  requested: 'received',
  received: 'received',
  ready: 'received',
  accepted: 'inReview',
  'in-progress': 'inReview',
  'on-hold': 'needsSomething',
  rejected: 'refused',
  cancelled: 'withdrawn',
};
