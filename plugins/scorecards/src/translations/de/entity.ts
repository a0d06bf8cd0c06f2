export const entity = {
  'entity.error': 'Die Scorecards dieser Entität konnten nicht geladen werden',
  'entity.errorStillWorks': 'Die anderen Reiter funktionieren weiter.',
  'entity.waitingTitle': 'Die erste Auswertung ist unterwegs',
  'entity.waitingText':
    'Diese Entität ist bekannt und wartet, bis sie an der Reihe ist. Ihre Stufen erscheinen hier in wenigen Minuten.',
  'entity.notKnownTitle': 'Noch nicht angesehen',
  'entity.notKnownText':
    'Der Katalog hat diese Entität, aber noch keine Erhebung hat sie gesehen. Bei der nächsten ist sie dabei.',
  'entity.answer_one':
    'Auf der einen Scorecard, die gilt, ist noch etwas zu tun.',
  'entity.answer_other':
    'Auf {{toDo}} von {{count, number}} Scorecards ist noch etwas zu tun.',
  'entity.answerDone': 'Es bleibt nichts zu tun.',
  'entity.noneTitle': 'Keine Scorecard gilt',
  'entity.noneText':
    'Keine der Scorecards in Kraft gilt für eine Entität wie diese; es gibt also nichts zu tun.',
  'entity.noneAction': 'Alle Scorecards ansehen',
  'entity.score': 'Punktzahl',
  'entity.evaluatedAt': 'Ausgewertet: {{when}}',
  'entity.reached': 'erreicht {{when}}',
  'entity.next_one': '{{count, number}} Schritt bis {{level}}',
  'entity.next_other': '{{count, number}} Schritte bis {{level}}',
  'entity.top': 'Nichts mehr zu tun: Das ist die höchste Stufe.',
  'entity.topNotApplicable':
    'Keine Prüfung dieser Scorecard ist auf diese Entität anwendbar.',
  'entity.nextUnknownOnly':
    'Der Weg zur nächsten Stufe ist noch nicht bekannt.',
  'entity.later_one':
    '{{count, number}} weitere Prüfung für eine spätere Stufe',
  'entity.later_other':
    '{{count, number}} weitere Prüfungen für spätere Stufen',
  'entity.unknown_one': '{{count, number}} Prüfung ohne Ergebnis',
  'entity.unknown_other': '{{count, number}} Prüfungen ohne Ergebnis',
  'entity.unknownText':
    'Sie zählen weder als bestanden noch als nicht bestanden, bis es ein Ergebnis gibt.',
  'entity.passed_one': '{{count, number}} Prüfung bestanden',
  'entity.passed_other': '{{count, number}} Prüfungen bestanden',
  'entity.waived_one': '{{count, number}} Prüfung ausgenommen',
  'entity.waived_other': '{{count, number}} Prüfungen ausgenommen',
  'entity.notApplicable_one': '{{count, number}} Prüfung ist nicht anwendbar',
  'entity.notApplicable_other':
    '{{count, number}} Prüfungen sind nicht anwendbar',
  'entity.unknownHelp':
    'Noch gibt es keine Tatsache, nach der sich entscheiden ließe. Das ist kein Scheitern.',
  'entity.errorHelp':
    'Die Prüfung selbst konnte nicht laufen. Das ist kein Scheitern dieser Entität.',
  'entity.evidence': 'Nachweis',
  'entity.evidenceAnyOf': 'Eines davon genügt.',
  'entity.evidenceExpected': 'Erwartet',
  'entity.evidenceFound': 'Gefunden',
  'entity.evidenceNothing': 'nichts',
  'entity.outcomeHolds': 'wie erwartet',
  'entity.outcomeFails': 'nicht wie erwartet',
  'entity.outcomeUnknown': 'nicht bekannt',
  'wanted.exists': 'vorhanden',
  'wanted.absent': 'nicht vorhanden',
  'wanted.equals': 'gleich {{expected}}',
  'wanted.notEquals': 'nicht gleich {{expected}}',
  'wanted.greaterThan': 'mehr als {{expected}}',
  'wanted.greaterThanOrEqual': 'mindestens {{expected}}',
  'wanted.lessThan': 'weniger als {{expected}}',
  'wanted.lessThanOrEqual': 'höchstens {{expected}}',
  'wanted.contains': 'enthält {{expected}}',
  'wanted.notContains': 'enthält nicht {{expected}}',
  'wanted.in': 'eines von {{expected}}',
  'wanted.notIn': 'keines von {{expected}}',
  'wanted.matches': 'passt zu {{expected}}',
  'wanted.notMatches': 'passt nicht zu {{expected}}',
  'wanted.satisfies': 'eine Version in {{expected}}',
  'wanted.isSpdx': 'ein SPDX-Lizenzausdruck',
  'wanted.spdxIn': 'eine Lizenz aus {{expected}}',
  'wanted.countEquals': 'genau {{expected}} an der Zahl',
  'wanted.countAtLeast': 'mindestens {{expected}} an der Zahl',
  'wanted.countAtMost': 'höchstens {{expected}} an der Zahl',
  'wanted.olderThan': 'ein Datum, das länger her ist als {{expected}}',
  'wanted.newerThan': 'ein Datum, das nicht länger her ist als {{expected}}',
  'entity.staleTitle': 'Von {{when}} und möglicherweise veraltet',
  'entity.staleText':
    '{{source}} konnte seitdem nicht gelesen werden: {{error}}',
  'history.title': 'Was sich geändert hat',
  'history.empty': 'Seit der ersten Auswertung hat sich nichts geändert.',
  'history.error': 'Der Verlauf konnte nicht geladen werden',
  'history.errorStillWorks': 'Die Stufen und Prüfungen oben stimmen weiterhin.',
  'history.checks_one': '{{count, number}} Prüfung',
  'history.checks_other': '{{count, number}} Prüfungen',
  'history.first': '{{title}}: {{to}}',
  'history.change': '{{title}}: {{from}} → {{to}}',
  'history.gone': '{{title}}: {{from}}, gilt nicht mehr',
  'history.removed': '{{title}}: nicht mehr in Kraft',
  'history.causeFirst': 'erstes Ergebnis',
  'history.causeFacts': 'die Entität hat sich geändert',
  'history.causeRule': 'die Regel hat sich geändert',
  'history.causeTime': 'Zeit ist vergangen',
  'entityCard.title': 'Scorecards',
  'entityCard.toFix': 'Zuerst beheben',
  'entityCard.allDone': 'Nichts zu beheben.',
  'entityCard.waiting': 'Die erste Auswertung ist unterwegs.',
  'entityCard.notKnown':
    'Noch nicht angesehen; bei der nächsten Erhebung dabei.',
  'entityCard.none': 'Keine Scorecard gilt für diese Entität.',
  'entityCard.link': 'Alle Prüfungen ansehen',
  'entityCard.error': 'Die Scorecards konnten nicht geladen werden',
  'widget.error':
    'Die Scorecards der eigenen Software konnten nicht geladen werden',
  'widget.emptyTitle': 'Nichts zu beheben',
  'widget.emptyText':
    'Alles, was Ihnen und Ihren Gruppen gehört, ist auf der höchsten Stufe, oder keine Scorecard gilt dafür.',
  'widget.noGroupsTitle': 'Noch gehört Ihnen nichts',
  'widget.noGroupsText':
    'Hier ist später zu sehen, was an der Software Ihrer Gruppen als Nächstes zu beheben ist. Sie sind in keiner Gruppe des Katalogs.',
  'widget.link': 'Alle Scorecards ansehen',
  'widget.unasked_one':
    'Sie sind in {{count, number}} weiteren Gruppe, die hier nicht berücksichtigt ist.',
  'widget.unasked_other':
    'Sie sind in {{count, number}} weiteren Gruppen, die hier nicht berücksichtigt sind.',
  'widget.partial_one':
    '{{count, number}} Ihrer Gruppen konnte nicht gelesen werden.',
  'widget.partial_other':
    '{{count, number}} Ihrer Gruppen konnten nicht gelesen werden.',
};
