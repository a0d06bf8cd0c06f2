export const overview = {
  'overview.title': 'Ist unsere Software gesund?',
  'overview.answer_one':
    '{{leveled}} von {{count, number}} Entität hat auf jeder geltenden Scorecard mindestens die erste Stufe erreicht.',
  'overview.answer_other':
    '{{leveled}} von {{count, number}} Entitäten haben auf jeder geltenden Scorecard mindestens die erste Stufe erreicht.',
  'overview.answerNothing':
    'Keine Scorecard gilt für etwas, das hier sichtbar ist.',
  'overview.answerNothingOfGroup':
    'Keine Scorecard gilt für etwas, wofür diese Gruppe zuständig ist. Ohne den Filter ist alles zu sehen.',
  'overview.answerNoCards':
    'Das lässt sich noch nicht sagen: Es ist keine Scorecard in Kraft.',
  'overview.evaluating':
    'Einige Entitäten warten auf ihre erste Auswertung; die Zahlen wachsen noch.',
  'overview.problems_one':
    '{{count, number}} Problem kann diese Zahlen unvollständig machen.',
  'overview.problems_other':
    '{{count, number}} Probleme können diese Zahlen unvollständig machen.',
  'overview.problemsLink': 'Ansehen, was nicht stimmt',
  'overview.cards': 'Scorecards',
  'overview.error': 'Die Scorecards konnten nicht geladen werden',
  'overview.errorStillWorks':
    'Der Katalog und alles andere im Portal funktionieren weiter.',
  'overview.emptyTitle': 'Noch keine Scorecards',
  'overview.emptyText':
    'Hier ist später zu sehen, wie weit die Software auf jeder Scorecard ist. Noch ist keine Definition in Kraft: Sie gehört unter „scorecards.definitions“ in die Konfiguration der App.',
  'overview.emptyAction': 'Zustand der Definitionen ansehen',
  'card.levels': 'Stufen von {{title}}',
  'card.nothing': 'Noch nichts zu zählen',
  'card.entities_one': '{{count, number}} Entität',
  'card.entities_other': '{{count, number}} Entitäten',
  'card.change': '{{change}} auf {{level}} oder höher seit letzter Woche',
  'card.noChange': 'So viele auf {{level}} oder höher wie letzte Woche',
  'card.noHistory': 'Noch keine Zahlen von letzter Woche',
  'card.trend':
    'Auf {{level}} oder höher: {{from}} am {{fromDay}}, {{to}} am {{toDay}}',
  'card.mostFailing': 'Scheitert am häufigsten:',
  'card.failing_one': '{{count, number}} Entität',
  'card.failing_other': '{{count, number}} Entitäten',
  'card.noneFailing': 'Nichts scheitert.',
  'list.title': 'Was als Nächstes zu tun ist',
  'list.titleFiltered': 'Entitäten',
  'list.entity': 'Entität',
  'list.scorecard': 'Scorecard',
  'list.level': 'Stufe',
  'list.next': 'Bis zur nächsten Stufe',
  'list.score': 'Punktzahl',
  'list.checksTo_one': '{{count, number}} Prüfung bis {{level}}:',
  'list.checksTo_other': '{{count, number}} Prüfungen bis {{level}}:',
  'list.andMore': 'und {{more}} weitere',
  'list.top': 'Auf der höchsten Stufe',
  'list.nothingApplies': 'Keine Prüfung ist anwendbar',
  'list.noScore': 'Noch nicht bekannt',
  'list.scoreOf': '{{score}} %',
  'list.coverage': '{{known}} von {{all}} Prüfungen bekannt',
  'list.total_one': '{{count, number}} Entität',
  'list.total_other': '{{count, number}} Entitäten',
  'list.results_one':
    '{{count, number}} Ergebnis einer Entität auf einer Scorecard',
  'list.results_other':
    '{{count, number}} Ergebnisse, eines je Entität und Scorecard',
  'list.error': 'Die Liste der Entitäten konnte nicht geladen werden',
  'list.errorStillWorks': 'Die Bilder oben stimmen weiterhin.',
  'list.emptyTitle': 'Keine Entität passt',
  'list.emptyText': 'Keine sichtbare Entität passt zu diesen Filtern.',
  'list.emptyUnfilteredText':
    'Entitäten erscheinen hier nach ihrer ersten Auswertung, wenige Minuten nachdem eine Scorecard für sie gilt.',
};
