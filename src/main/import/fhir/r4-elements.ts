/**
 * What the XML form of FHIR R4 (4.0.1) does not say of an element and its JSON form does: whether it is a
 * list, a number, an answer. Counted from the definitions, by name; definitions of FHIR itself left out.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that are lists in JSON even when there is only one, in all resources or in most. */
const lists = words(`
  about account action addItem additionalInstruction additive addresses adjudication administration
  administrationGuidelines agent alias allergyIntolerance answer answerOption applicability appliesTo
  areaUnderCurve arm asset associatedMedication attester author authorizationSupporting
  authorizingPrescription availableTime basedOn benefit benefitBalance bodysite calibration careTeam
  careTeamSequence causality characteristic classHistory codeFilter coding communication
  communicationRequest complication complicationDetail component conclusionCode contact contained content
  contextLinkId contract contraindicatedVaccineCode contraindication contributor control costToBeneficiary
  coverageArea dataRequirement dateCriterion dateFilter decisionMode derivedFrom detail detectedIssue
  deviceName diagnosis diagnosisSequence dietPreference dosage dosageInstruction doseAndRate
  doseStatusReason drugCharacteristic education eligibility enableWhen endpoint enrollment entity entry
  episodeOfCare error evaluatedResource evaluationMessage event eventHistory evidence exception
  excludeFoodModifier extension fMeasure financial finding fluidConsistencyType focalDevice focus followUp
  foodPreferenceModifier forecastReason friendly generalCost generalPractitioner given goal group
  guarantor hasMember header healthcareService hoursOfOperation identifier image imagingStudy implicated
  imprint inResponseTo informationSequence ingredient initial input instance instantiates
  instantiatesCanonical instantiatesUri insurance intendedRoute interpretation interpreter investigation
  issue item jurisdiction keyword kinetics legal lensSpecification lethalDose50 line lineItem link linkId
  locationCode locationQualifier manifestation manufacturer medicineClassification medium modifier
  modifierExtension monitoringProgram monograph notAvailable note noteNumber numFN numFP numTP nutrient
  objective orderDetail outcomeCode outcomeCodeableConcept outcomeReference output parameter partOf
  participant participantType patientCharacteristics payload payloadMimeType payloadType payor performer
  performerLinkId periodType photo plan pointer policy preAuthRef preAuthRefPeriod prediction
  presentedForm priceComponent priorRequest prism problem procedureCode procedureSequence processNote
  processing productType prognosisCodeableConcept prognosisReference program programCode
  programEligibility progress property protocol protocolApplied purposeOfEvent purposeOfUse
  pushTypeAvailable qualifiers quality reaction reasonCode reasonLinkId reasonReference recipient
  recommendation referenceDocument referenceRange referralMethod referralRequest regulatory related
  relatedAction relatedArtifact relatedMedicationKnowledge relatesTo relevantHistory replaces report
  repository requestedPeriod requesterLinkId responsibleParty resultingCondition resultsInterpreter rule
  safety section securityLabel securityLabelNumber sensitivity service serviceCategory
  serviceProvisionCode serviceType signature signer slot sort specialArrangement specialCourtesy
  specialPrecautionsForStorage specialization specialty specificCost specimen stage statusHistory storage
  structureVariant subDetail subSite subdetailSequence subjectMedicalHistory subjectType subpotentReason
  subtype suffix supplement supportingImmunization supportingInfo supportingInfoSequence
  supportingInformation supportingPatientInformation suspectEntity synonym tag target targetLocation team
  telecom texture timeOfDay topic totalPriceComponent typeReference udi udiCarrier useContext usePeriod
  usedCode usedReference validationProcess validator valuedItem variant verification
`);

/** Where it is the other way round: the element's owner, as its path in one word, and the element. */
const exceptions = words(`
  Account.coverage Account.partOf Account.subject AdverseEvent.category AdverseEvent.event
  AdverseEvent.identifier AdverseEvent.study AdverseEventSuspectEntity.instance
  AdverseEventSuspectEntityCausality.author AppointmentParticipant.type AuditEvent.action
  AuditEventAgent.role AuditEventSource.type Basic.author BiologicallyDerivedProduct.parent
  BiologicallyDerivedProduct.request BiologicallyDerivedProductProcessing.additive CarePlan.activity
  CarePlan.author CarePlan.category CarePlanActivity.detail CareTeam.category
  CareTeam.managingOrganization CareTeamParticipant.role ChargeItem.definitionCanonical
  ChargeItem.definitionUri ChargeItem.reason Claim.procedure ClaimDiagnosis.type ClaimInsurance.identifier
  ClaimItem.encounter ClaimProcedure.type ClaimResponse.preAuthRef ClaimResponse.total
  ClaimResponseAddItem.detailSequence ClaimResponseAddItem.itemSequence ClaimResponseAddItem.provider
  ClaimResponsePayment.identifier Communication.category Communication.topic CommunicationRequest.category
  Composition.category Composition.identifier CompositionEvent.code CompositionSection.focus
  Condition.bodySite Condition.category ConditionEvidence.code ConditionStage.assessment Consent.category
  Consent.organization ConsentProvision.actor ConsentProvision.class ConsentProvision.code
  ConsentProvision.data ConsentProvision.provision ConsentProvision.purpose Contract.author
  Contract.authority Contract.domain Contract.instantiatesCanonical Contract.instantiatesUri Contract.site
  Contract.subType Contract.subject Contract.term ContractTerm.identifier ContractTermAction.performer
  ContractTermAction.performerType ContractTermAction.reason ContractTermAction.requester
  ContractTermAction.subject ContractTermActionSubject.reference ContractTermAsset.context
  ContractTermAsset.period ContractTermAsset.type ContractTermAssetContext.code
  ContractTermAssetValuedItem.identifier ContractTermAssetValuedItem.recipient ContractTermOffer.party
  ContractTermOffer.topic ContractTermOfferParty.reference ContractTermSecurityLabel.category
  ContractTermSecurityLabel.number Coverage.class CoverageEligibilityResponse.preAuthRef
  DataRequirement.mustSupport DataRequirement.profile DataRequirementCodeFilter.code DetectedIssue.author
  DetectedIssue.detail DetectedIssue.mitigation DetectedIssueEvidence.code DetectedIssueMitigation.action
  DetectedIssueMitigation.author Device.manufacturer Device.statusReason Device.version
  DeviceProperty.valueCode DeviceProperty.valueQuantity DeviceRequest.performer
  DeviceUdiCarrier.jurisdiction DeviceVersion.component DiagnosticReport.category DiagnosticReport.media
  DiagnosticReport.result DiagnosticReportMedia.link DocumentManifestRelated.identifier
  DocumentReference.category DocumentReferenceContext.encounter DocumentReferenceRelatesTo.target
  Encounter.appointment Encounter.location Encounter.partOf Encounter.serviceType Encounter.type
  EncounterParticipant.type EpisodeOfCare.type ExplanationOfBenefit.procedure ExplanationOfBenefit.total
  ExplanationOfBenefitAddItem.detailSequence ExplanationOfBenefitAddItem.itemSequence
  ExplanationOfBenefitAddItem.provider ExplanationOfBenefitAddItem.subDetailSequence
  ExplanationOfBenefitDiagnosis.type ExplanationOfBenefitItem.encounter
  ExplanationOfBenefitPayment.identifier ExplanationOfBenefitProcedure.type FamilyMemberHistory.condition
  Flag.author Flag.category Goal.category Group.member GroupMember.entity GuidanceResponse.performer
  HealthcareService.category HealthcareService.location HealthcareService.photo HealthcareService.type
  HumanName.prefix ImagingStudy.modality ImagingStudy.series Immunization.manufacturer
  ImmunizationProtocolApplied.targetDisease ImmunizationReaction.detail
  ImmunizationRecommendationRecommendation.vaccineCode InsurancePlan.coverage InsurancePlan.network
  InsurancePlan.type InsurancePlanCoverage.network InsurancePlanCoverageBenefit.limit
  InsurancePlanPlan.network InsurancePlanPlanSpecificCostBenefit.cost
  InsurancePlanPlanSpecificCostBenefitCost.applicability Invoice.account Invoice.recipient Linkage.author
  ListEntry.item Location.partOf Location.type MarketingStatus.jurisdiction Media.content Media.deviceName
  Medication.manufacturer MedicationAdministration.device MedicationAdministration.dosage
  MedicationAdministration.statusReason MedicationDispense.receiver MedicationDispenseSubstitution.reason
  MedicationKnowledge.cost MedicationKnowledge.manufacturer
  MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics.value
  MedicationKnowledgeMedicineClassification.classification MedicationKnowledgeRegulatory.schedule
  MedicationKnowledgeRegulatory.substitution MedicationKnowledgeRelatedMedicationKnowledge.reference
  MedicationRequest.category MedicationRequest.performer MedicationRequestDispenseRequest.performer
  MedicationStatement.statusReason MessageHeader.author MessageHeader.destination
  MessageHeaderDestination.endpoint MessageHeaderDestination.target MessageHeaderResponse.identifier
  MessageHeaderSource.contact MessageHeaderSource.endpoint Meta.profile Meta.security
  MolecularSequence.performer MolecularSequence.specimen MolecularSequenceQualityRoc.precision
  MolecularSequenceQualityRoc.score NutritionOrderOralDiet.schedule NutritionOrderOralDiet.type
  NutritionOrderOralDietNutrient.modifier NutritionOrderOralDietTexture.modifier
  NutritionOrderSupplement.schedule Observation.category Observation.specimen
  OperationOutcomeIssue.expression OperationOutcomeIssue.location Organization.address Organization.partOf
  Organization.type OrganizationAffiliation.code OrganizationAffiliation.location
  OrganizationAffiliation.network ParametersParameter.part Patient.address Patient.name
  PatientContact.relationship PaymentNotice.recipient PaymentReconciliationDetail.identifier
  Person.address Person.name Person.photo PersonLink.target Practitioner.address Practitioner.name
  Practitioner.qualification PractitionerRole.code PractitionerRole.location Procedure.bodySite
  ProcedureFocalDevice.action ProdCharacteristic.color ProductShelfLife.identifier Provenance.reason
  ProvenanceAgent.role Questionnaire.code QuestionnaireItem.code QuestionnaireItem.linkId
  QuestionnaireResponse.author QuestionnaireResponse.identifier QuestionnaireResponseItem.linkId
  Reference.identifier RelatedPerson.address RelatedPerson.name RelatedPerson.relationship
  RequestGroup.author RequestGroupAction.code RequestGroupAction.condition
  RequestGroupAction.documentation ResearchStudy.category ResearchStudy.condition ResearchStudy.location
  ResearchStudy.site RiskAssessment.basedOn RiskAssessment.basis RiskAssessment.performer Schedule.actor
  ServiceRequest.bodySite ServiceRequest.category ServiceRequest.locationReference Signature.type
  Specimen.condition Specimen.container Specimen.parent Specimen.request Subscription.error
  SubscriptionChannel.endpoint SubscriptionChannel.payload Substance.category
  SubstanceAmount.referenceRange SubstanceInstance.identifier SupplyDelivery.receiver
  SupplyRequest.supplier Task.focus Task.instantiatesCanonical Task.instantiatesUri Task.performerType
  Task.reasonCode Task.reasonReference TimingRepeat.when TriggerDefinition.data
  VerificationResult.primarySource VerificationResultPrimarySource.communicationMethod
  VerificationResultPrimarySource.type
`);

const numbers = words(`
  add allowedUnsignedInt altitude answerDecimal answerInteger axis backCurve careTeamSequence
  coordinateSystem count countMax cylinder detailInteger detailSequence diagnosisSequence diameter
  dimensions doseNumberPositiveInt durationMax fMeasure fScore factor factorOverride frames frequencyMax
  groupSize gtFP informationSequence itemSequence latitude longitude lowerLimit maxLength min
  minutesDuration multipleBirthInteger noteNumber numFN numFP numTP numberOfInstances
  numberOfRepeatsAllowed numberOfSeries offset periodMax points power precedence precision
  probabilityDecimal procedureSequence queryFP queryTP rank readCoverage recall relativeRisk repetitions
  securityLabelNumber sensitivity seriesDosesPositiveInt size sphere subDetailSequence subdetailSequence
  supportingInfoSequence temperature truthFN truthTP upperLimit usedUnsignedInt valueDecimal valueInteger
  valuePositiveInt valueUnsignedInt windowEnd windowStart
`);

const booleans = words(`
  active actual allDay allowed allowedBoolean answerBoolean appliesToAll appointmentRequired
  asNeededBoolean authorizationRequired contributedToDeath deceasedBoolean deleted detailBoolean
  doNotPerform estimatedAge exact exclude excluded experimental focal inactive inforce initialSelected
  isActive isSubpotent multipleBirthBoolean onHold overbooked preferred primarySource readOnly repeats
  reported reportedBoolean requestor required responsible subrogation userSelected valueBoolean verified
  wasSubstituted
`);

/** `owner` is the path of the element around it in one word: `ObservationComponent`, or of its datatype where that is known. */
export function isList(owner: string, name: string): boolean {
  return lists.has(name) !== exceptions.has(`${owner}.${name}`);
}

export function isNumber(name: string): boolean {
  return numbers.has(name);
}

export function isBoolean(name: string): boolean {
  return booleans.has(name);
}
