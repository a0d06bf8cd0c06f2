import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const surveyRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/survey/:surveyId',
});

export const editorRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/edit/:surveyId',
});

export const resultsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/results/:waveId',
});

export const namedAnswersRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/named/:waveId',
});

export const answerRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/answer/:waveId',
});

export const mineRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/mine',
});

export const feedbackRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/feedback',
});

export const threadRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/feedback/:feedbackId',
});
