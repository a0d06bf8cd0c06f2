export { simulationModule as default } from './module';
