export const scorecard = {
  'scorecard.title': 'Wie weit sind wir mit {{title}}?',
  'scorecard.answer_one':
    '{{leveled}} von {{count, number}} Entität ist auf {{level}} oder höher.',
  'scorecard.answer_other':
    '{{leveled}} von {{count, number}} Entitäten sind auf {{level}} oder höher.',
  'scorecard.answerNothing': 'Sie gilt noch für nichts, das hier sichtbar ist.',
  'scorecard.mostFailing': '„{{check}}“ scheitert am häufigsten ({{failing}}).',
  'scorecard.error': 'Diese Scorecard konnte nicht geladen werden',
  'scorecard.errorStillWorks': 'Andere Scorecards sind nicht betroffen.',
  'scorecard.levelsTitle': 'Entitäten nach Stufe',
  'scorecard.levelsDefinition':
    'Jede Entität, für die die Scorecard gilt, zählt einmal: auf der höchsten Stufe, deren Prüfungen sie besteht, samt denen aller Stufen darunter. Entitäten, auf die keine Prüfung anwendbar ist, stehen für sich.',
  'scorecard.averageScore':
    'Mittlere Punktzahl {{score}} von 100 über {{scored}} Entitäten, deren Punktzahl bekannt ist.',
  'scorecard.unit': 'Entitäten, n = {{n}}',
  'scorecard.trendTitle': 'Entitäten nach Stufe im Lauf der Zeit',
  'scorecard.trendDefinition':
    'Die Stufen am Ende jedes Tages, über die Entitäten, die es damals gab. Auch eine Änderung der Regeln kann die Linie bewegen.',
  'scorecard.trendEmpty':
    'Der erste Punkt erscheint nach dem ersten vollen Tag.',
  'scorecard.checksTitle':
    'Prüfungen nach der Zahl der Entitäten, die sie nicht bestehen',
  'scorecard.checksEmpty': 'Diese Scorecard hat keine Prüfungen.',
  'scorecard.checkCounts': 'Ergebnisse von {{check}}',
  'scorecard.failing_one': '{{count, number}} scheitert',
  'scorecard.failing_other': '{{count, number}} scheitern',
  'scorecard.groupsTitle': 'Zuständige Gruppen',
  'scorecard.groupsText':
    'Jede Gruppe mit allem, wofür sie und die Gruppen unter ihr zuständig sind, in alphabetischer Reihenfolge.',
  'scorecard.groupsSearch': 'Gruppen suchen',
  'scorecard.groupsEmpty': 'Keine Gruppe passt.',
  'scorecard.groupsError': 'Die Gruppen konnten nicht geladen werden',
  'scorecard.unknownTitle': 'Es gibt keine Scorecard „{{id}}“',
  'scorecard.unknownText':
    'Vielleicht wurde sie umbenannt oder entfernt, oder ihre Definition ist fehlerhaft.',
  'scorecard.definitionTitle': 'Definition',
  'scorecard.appliesTo': 'Gilt für',
  'scorecard.appliesToAll': 'Gilt für jede Entität.',
  'scorecard.version': 'Version {{version}}',
  'scorecard.levelChecks': 'Prüfungen für {{level}}',
  'check.title': 'Wo ist „{{title}}“ erfüllt?',
  'check.answer_one':
    '{{pass}} von {{count, number}} Entität mit bekanntem Ergebnis besteht.',
  'check.answer_other':
    '{{pass}} von {{count, number}} Entitäten mit bekanntem Ergebnis bestehen.',
  'check.answerNothing': 'Noch ist von keiner Entität ein Ergebnis bekannt.',
  'check.unknown_one': '{{count, number}} Ergebnis ist noch nicht bekannt.',
  'check.unknown_other':
    '{{count, number}} Ergebnisse sind noch nicht bekannt.',
  'check.error': 'Diese Prüfung konnte nicht geladen werden',
  'check.errorStillWorks':
    'Andere Prüfungen und die Scorecards sind nicht betroffen.',
  'check.usedBy': 'Teil von',
  'check.noWhy': 'Die Definition sagt nicht, warum das wichtig ist.',
  'check.noFix': 'Die Definition sagt nicht, wie es sich beheben lässt.',
  'check.rule': 'Regel',
  'check.ruleText':
    'Version {{version}}, Gewicht {{weight}}, Schweregrad {{severity}}',
  'check.results': 'Ergebnisse nach Stand',
  'check.resultsDefinition':
    'Jede Entität zählt einmal, mit dem Stand ihrer letzten Auswertung. Anteile lassen weg, was nicht bekannt, nicht anwendbar oder nicht prüfbar ist.',
  'check.resultsColumn': 'Stand',
  'check.entities': 'Entitäten',
  'check.entity': 'Entität',
  'check.state': 'Stand',
  'check.found': 'Was gefunden wurde',
  'check.since': 'Seit',
  'check.search': 'Entitäten suchen',
  'check.listError': 'Die Ergebnisse konnten nicht geladen werden',
  'check.unknownTitle': 'Es gibt keine Prüfung „{{id}}“',
  'check.unknownText':
    'Vielleicht wurde sie umbenannt oder entfernt, oder keine Scorecard verwendet sie mehr.',
  'check.nothingFailsTitle': 'Keine Entität scheitert',
  'check.nothingFailsText':
    'Hier bleibt nichts zu tun. Ein anderer Stand zeigt alle Ergebnisse.',
  'check.emptyTitle': 'Keine Entität mit diesem Stand',
  'check.emptyText': 'Bitte einen anderen Stand wählen oder die Suche leeren.',
};
