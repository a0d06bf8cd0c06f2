export { catalogModuleSampleCatalog as default } from './module';
