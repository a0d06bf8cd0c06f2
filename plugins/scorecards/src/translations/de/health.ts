export const health = {
  'health.title': 'Ist auf diese Zahlen Verlass?',
  'health.answerYes':
    'Ja: Jede Definition ist in Kraft, jede Quelle antwortet, nichts wartet.',
  'health.answerWorking':
    'Ja, und sie werden gerade auf den neuesten Stand gebracht.',
  'health.answerNo': 'Nicht auf alle.',
  'health.definitionsBroken_one':
    'Es gibt {{count, number}} Problem mit den Definitionen.',
  'health.definitionsBroken_other':
    'Es gibt {{count, number}} Probleme mit den Definitionen.',
  'health.sourcesFailing_one':
    '{{count, number}} Quelle arbeitet nicht, wie sie soll.',
  'health.sourcesFailing_other':
    '{{count, number}} Quellen arbeiten nicht, wie sie sollen.',
  'health.evaluationFailed': 'Die letzte Auswertung ist gescheitert.',
  'health.error': 'Der Zustand der Auswertung konnte nicht geladen werden',
  'health.errorStillWorks':
    'Früher gespeicherte Ergebnisse sind weiterhin lesbar.',
  'health.definitions': 'Definitionen',
  'health.definitionsText':
    '{{scorecards}} Scorecards und {{checks}} Prüfungen sind in Kraft.',
  'health.loadedAt': 'Gelesen: {{when}}.',
  'health.reload': 'Definitionen neu lesen',
  'health.reloaded': 'Die Definitionen wurden neu gelesen',
  'health.reloadFailed': 'Die Definitionen konnten nicht neu gelesen werden',
  'health.noProblems': 'Jede gefundene Definition ist in Kraft.',
  'health.problemsText':
    'Diese sind nicht oder nur zum Teil in Kraft. Alle anderen sind nicht betroffen.',
  'health.problem': 'Problem',
  'health.place': 'Stelle',
  'health.placeLine': '{{location}}, Zeile {{line}}',
  'health.sources': 'Quellen der Tatsachen',
  'health.noSources':
    'Es ist keine Quelle eingerichtet: Scorecards sehen nur die Entitäten des Katalogs.',
  'health.source': 'Quelle',
  'health.status': 'Status',
  'health.lastRun': 'Letzter Lauf',
  'health.never': 'nie',
  'health.startedAt': 'begonnen {{when}}',
  'health.progress': '{{done}} bisher erledigt',
  'health.entities': 'Entitäten',
  'health.errors': 'Fehler',
  'health.stale': 'Veraltet',
  'health.action': 'Aktion',
  'health.collect': 'Jetzt erheben',
  'health.collectNamed': 'Jetzt erheben: {{source}}',
  'health.collectStarted': 'Gestartet: {{source}}',
  'health.collectFailed': '{{source}} konnte nicht gestartet werden',
  'health.pushed': 'Von außen geliefert',
  'health.whenPushed': 'wenn etwas geliefert wird',
  'health.recentErrors_one': '{{count, number}} jüngster Fehler von {{source}}',
  'health.recentErrors_other':
    '{{count, number}} jüngste Fehler von {{source}}',
  'health.statusNeverRun': 'Nie gelaufen',
  'health.statusRunning': 'Läuft',
  'health.statusOk': 'Arbeitet',
  'health.statusDegraded': 'Arbeitet zum Teil',
  'health.statusFailing': 'Scheitert',
  'health.evaluation': 'Auswertung',
  'health.evaluated_one':
    '{{count, number}} Entität ausgewertet, ob eine Scorecard für sie gilt oder nicht',
  'health.evaluated_other':
    '{{count, number}} Entitäten ausgewertet, ob eine Scorecard für sie gilt oder nicht',
  'health.pending_one': '{{count, number}} wartet',
  'health.pending_other': '{{count, number}} warten',
  'health.nothingPending': 'nichts wartet',
  'health.lastPass':
    'Letzter Durchgang {{when}}: {{entities}} Entitäten in {{seconds}} s.',
  'health.noPass': 'Noch ist kein Durchgang gelaufen.',
  'health.refreshing':
    'Gerade läuft etwas; diese Seite aktualisiert sich von selbst.',
};
