export { personasModule } from './personasModule';
export { ViewAs } from './ViewAs';
