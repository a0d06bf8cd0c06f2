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
/** How a team or a segment uses the platform. @public */
export type GroupUse = Schemas['GroupUse'];
/** Teams and segments with how they use the platform. @public */
export type GroupList = Schemas['GroupList'];
/** Who came back, by cohort. @public */
export type RetentionTable = Schemas['RetentionTable'];
/** Everything that is stored about the caller. @public */
export type OwnData = Schemas['OwnData'];
