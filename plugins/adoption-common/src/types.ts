import type { components } from './generated/api';

type Schemas = components['schemas'];

/** Something a person did on the platform. @public */
export type UsageEvent = Schemas['UsageEvent'];
/** Something a person did at some time, as it is imported. @public */
export type ImportedUse = Schemas['ImportedUse'];
/** What became of the events of a request. @public */
export type UsageReceipt = Schemas['UsageReceipt'];
/** A share from 0 to 1 with its 95 % interval. @public */
export type Share = Schemas['Share'];
/** Daily, weekly and monthly actives of one day. @public */
export type ActiveDay = Schemas['ActiveDay'];
/** Where the people of a week come from. @public */
export type LifecycleWeek = Schemas['Lifecycle'];
/** How one capability of the platform is used. @public */
export type CapabilityUse = Schemas['CapabilityUse'];
/** How many people use the platform, and how many stay. @public */
export type AdoptionOverview = Schemas['Overview'];
/** Whose numbers they are, when they are not everybody's. @public */
export type NamedGroup = Schemas['NamedGroup'];
/** How a team or a segment uses the platform. @public */
export type GroupUse = Schemas['GroupUse'];
/** Teams and segments with how they use the platform. @public */
export type GroupList = Schemas['GroupList'];
/** Teams and segments to choose from. @public */
export type GroupNames = Schemas['GroupNames'];
/** Who came back, by cohort. @public */
export type RetentionTable = Schemas['RetentionTable'];
/** How long it takes people to get value. @public */
export type TimeToValue = Schemas['TimeToValue'];
/** What has to be known of all numbers. @public */
export type About = Schemas['About'];
/** All capabilities with how they do. @public */
export type CapabilityList = Schemas['CapabilityList'];
/** One capability with how it does. @public */
export type ListedCapability = Schemas['ListedCapability'];
/** Who uses one capability, and on what. @public */
export type CapabilityDetails = Schemas['CapabilityDetails'];
/** How often the page of an entity was used. @public */
export type SubjectUse = Schemas['SubjectUse'];
/** How the tasks of templates ended. @public */
export type TemplateReport = Schemas['TemplateReport'];
/** How the tasks of one template ended. @public */
export type TemplateUse = Schemas['TemplateUse'];
/** Whether people find what they search for. @public */
export type SearchReport = Schemas['SearchReport'];
/** From where to where people go. @public */
export type PathReport = Schemas['PathReport'];
/** How much the page of an entity is used. @public */
export type EntityUse = Schemas['EntityUse'];
/** Steps that people take one after another. @public */
export type Funnel = Schemas['Funnel'];
/** A funnel with where it is defined. @public */
export type ListedFunnel = Schemas['ListedFunnel'];
/** How far people come in a funnel. @public */
export type FunnelReport = Schemas['FunnelReport'];
/** How complete the numbers are. @public */
export type DataQuality = Schemas['DataQuality'];
/** What counting again changed. @public */
export type Rebuilt = Schemas['Rebuilt'];
/** Something that happened to the platform. @public */
export type Marker = Schemas['Marker'];
/** A single event of the caller. @public */
export type OwnEvent = Schemas['OwnEvent'];
/** A page of the caller's single events. @public */
export type OwnEvents = Schemas['OwnEvents'];
/** Everything that is stored about the caller. @public */
export type OwnData = Schemas['OwnData'];
