/**
 * What the pages of all features are made of.
 *
 * @packageDocumentation
 */
export * from './Confirm/Confirm';
export * from './EmptyState/EmptyState';
export * from './EntityLink/EntityLink';
export * from './ErrorNotice/ErrorNotice';
export * from './FilterBar/ChoiceFilter';
export * from './FilterBar/FilterBar';
export * from './FilterBar/SearchFilter';
export * from './ListTable/ListTable';
export * from './PageTop/PageTop';
export * from './Placeholder/Placeholder';
export * from './RowLink/RowLink';
export * from './Section/Section';
export * from './ShowMore/ShowMore';
export * from './SteadyLayout/SteadyLayout';
export * from './requests/RequestError';
export * from './requests/answers';
export * from './requests/reasonOf';
export * from './useAsyncValue';
export * from './useAttempt';
export * from './useFormInPlace';
export * from './useListFilters';
export * from './usePagedList';
