export const journeys = {
  'journeys.title': 'Wo bleiben die Leute hängen?',
  'journeys.error': 'Die Trichter konnten nicht geladen werden',
  'journeys.measureError': 'Der Trichter konnte nicht gemessen werden',
  'journeys.answer':
    '{{title}}: {{share}} % ({{low}} bis {{high}} %) kommen ans Ende; gezählt sind {{n}} {{counted}}. „{{step}}“ verliert am meisten: {{lost}} % derer, die bis dahin kamen.',
  'journeys.answerNone': 'Noch ist kein Trichter definiert.',
  'journeys.answerDraft':
    'Die Schritte angeben, dann messen, wie weit die Leute kommen, auch ohne zu speichern.',
  'journeys.answerNobody':
    '{{title}}: Niemand hat in den letzten 28 Tagen den ersten Schritt getan. Ist er so geschrieben wie seine Ereignisse?',
  'journeys.answerFew':
    '{{title}}: Weniger als {{least}} Personen haben in den letzten 28 Tagen den ersten Schritt getan.',
  'journeys.answerAll':
    '{{title}}: Alle {{n}} {{counted}}, die beginnen, kommen ans Ende ({{low}} bis {{high}} %).',
  'journeys.answerHidden':
    '{{title}}: Zu wenige Personen kommen ans Ende, um mehr zu sagen.',
  'journeys.counted.person': 'Personen',
  'journeys.counted.visit': 'Besuche',
  'journeys.funnel': 'Trichter',
  'journeys.new': 'Trichter definieren',
  'journeys.change': 'Diesen Trichter ändern',
  'journeys.empty': 'Noch keine Trichter',
  'journeys.emptyText':
    'Ein Trichter sagt, wie viele Personen einen Schritt nach dem anderen tun und wo sie aufhören. Er lässt sich hier oder in adoption.funnels der Konfiguration definieren.',
  'journeys.emptyAsk':
    'Ein Trichter sagt, wie viele Personen einen Schritt nach dem anderen tun und wo sie aufhören. Wer für die Plattform zuständig ist, kann einen definieren.',
  'journeys.unit': '{{counted}}, letzte {{days}} Tage',
  'journeys.step': 'Schritt',
  'journeys.ofFirst': 'Vom ersten Schritt',
  'journeys.ofBefore': 'Vom Schritt davor',
  'journeys.minutes': 'Minuten seit dem Schritt davor',
  'journeys.definition.loose':
    'Wer die Schritte in dieser Reihenfolge innerhalb von {{window}} tut, was auch immer dazwischen geschieht. Es zählt jeweils der beste Versuch. Wer noch Zeit hat, zählt dort, wo er oder sie ist; das steht dabei. Intervalle sind 95-%-Intervalle nach Wilson.',
  'journeys.definition.strict':
    'Wer die Schritte direkt nacheinander tut, ohne etwas dazwischen, innerhalb von {{window}}. Es zählt jeweils der beste Versuch. Wer noch Zeit hat, zählt dort, wo er oder sie ist; das steht dabei. Intervalle sind 95-%-Intervalle nach Wilson.',
  'journeys.came.person_one': '{{count, number}} Person',
  'journeys.came.person_other': '{{count, number}} Personen',
  'journeys.came.visit_one': '{{count, number}} Besuch',
  'journeys.came.visit_other': '{{count, number}} Besuche',
  'journeys.went': '{{share}} % vom Schritt davor ({{low}} bis {{high}} %)',
  'journeys.after': 'die Hälfte davon innerhalb von {{time}}',
  'journeys.open': '{{n}} haben noch Zeit',
  'journeys.incomplete':
    'Es gab mehr Ereignisse, als auf einmal betrachtet werden: Das sind die neuesten.',
  'journeys.paths': 'Wege, die gegangen werden',
  'journeys.pathsText':
    'Von einer Fähigkeit direkt zur nächsten innerhalb eines Besuchs, letzte 7 Tage.',
  'journeys.pathsError': 'Die Wege konnten nicht geladen werden',
  'journeys.noPaths':
    'Kein Weg wurde in den letzten 7 Tagen von mindestens {{least}} Personen gegangen.',
  'journeys.from': 'Von',
  'journeys.to': 'Nach',
  'journeys.count': 'Anzahl',
  'journeys.edges':
    'Besuche beginnen am häufigsten bei {{starts}} und enden bei {{ends}}.',
  'journeys.defining': 'Trichter definieren',
  'journeys.changing': 'Trichter ändern',
  'journeys.defineText':
    'Jeder Schritt ist etwas, das Personen tun: mindestens ein Merkmal davon angeben. „Meine Daten“ zeigt, wie solche Ereignisse aussehen.',
  'journeys.name': 'Name',
  'journeys.window': 'Tage vom ersten bis zum letzten Schritt',
  'journeys.order': 'Reihenfolge',
  'journeys.orders.loose': 'dazwischen darf alles liegen',
  'journeys.orders.strict': 'direkt nacheinander',
  'journeys.per': 'Gezählt werden',
  'journeys.pers.person': 'Personen',
  'journeys.pers.visit': 'Besuche',
  'journeys.windowUnsound': 'Eine Zahl von Tagen, bis 28',
  'journeys.unknownAction':
    'Keine, von der Backstage berichtet; vielleicht ein eigenes Plugin',
  'journeys.nobody': 'niemand hat das nach den Schritten davor getan',
  'journeys.stepNumber': 'Schritt {{number}}',
  'journeys.stepName': 'Name des Schritts',
  'journeys.keys.action': 'Aktion',
  'journeys.keys.plugin': 'Plugin',
  'journeys.keys.capability': 'Fähigkeit',
  'journeys.keys.subject': 'Entität oder Route',
  'journeys.examples.action': 'search',
  'journeys.examples.plugin': 'techdocs',
  'journeys.examples.capability': 'software-catalog',
  'journeys.examples.subject': 'template:default/service',
  'journeys.addStep': 'Schritt hinzufügen',
  'journeys.removeStep': 'Diesen Schritt entfernen',
  'journeys.try': 'Messen, ohne zu speichern',
  'journeys.save': 'Speichern',
  'journeys.saved': 'Der Trichter ist gespeichert.',
  'journeys.saveFailed': 'Der Trichter konnte nicht gespeichert werden',
  'journeys.delete': 'Löschen',
  'journeys.deleteTitle': '„{{title}}“ löschen?',
  'journeys.deleteText':
    'Niemand sieht diesen Trichter mehr. Was die Leute tun, wird trotzdem vermerkt.',
  'journeys.keep': 'Behalten',
  'journeys.deleted': 'Der Trichter ist weg.',
  'journeys.deleteFailed': 'Der Trichter konnte nicht gelöscht werden',
  'journeys.cancel': 'Abbrechen',
  'journeys.asCode': 'Als Code, für adoption.funnels',
  'journeys.unsound':
    'Der Trichter braucht einen Namen und bis zu 28 Tage, und jeder Schritt einen Namen und mindestens ein Merkmal, das seine Ereignisse beschreibt.',
};
