export const capabilities = {
  'capabilities.title': 'Welche Fähigkeiten bewähren sich?',
  'capabilities.error': 'Die Fähigkeiten konnten nicht geladen werden',
  'capabilities.answer_one':
    '{{count, number}} von {{all}} Fähigkeiten wurde in den letzten 28 Tagen genutzt; {{hinted}} sind vielleicht einen Blick wert.',
  'capabilities.answer_other':
    '{{count, number}} von {{all}} Fähigkeiten wurden in den letzten 28 Tagen genutzt; {{hinted}} sind vielleicht einen Blick wert.',
  'capabilities.answerNone':
    'Zu wenige Personen haben die Plattform genutzt, um das zu sagen.',
  'capabilities.empty': 'Noch keine Fähigkeiten',
  'capabilities.emptyText':
    'Jedes Plugin, das genutzt wird, ist von selbst eine Fähigkeit; adoption.capabilities gibt ihnen Namen und Zuständige. Sie erscheinen, wenn mindestens {{least}} Personen die Plattform genutzt haben.',
  'capabilities.all': 'Alle Fähigkeiten',
  'capabilities.allText':
    'Personen der letzten 28 Tage, ihr Anteil an allen aktiven Personen, wie viele die Fähigkeit vier Wochen nach dem ersten Mal wieder nutzen, Aufgaben von Templates, die in 12 Wochen abgeschlossen wurden, und an wie vielen der 28 Tage jede Person sie genutzt hat. Zahlen von weniger als {{least}} Personen werden nicht genannt.',
  'capabilities.days': 'Tage je Person',
  'capabilities.success': 'Erledigte Aufgaben',
  'retirement.title': 'Was vielleicht wegfallen kann',
  'retirement.text':
    'Wenig Reichweite, wenige, die wiederkehren, oder Nutzung, die nachlässt: Wovon das meiste fehlt, steht zuerst. Ein Hinweis, wo sich ein Blick lohnt, nie ein Urteil: Auch was selten gebraucht wird, kann nötig sein. Vor der Entscheidung bitte die Leute fragen.',
  'retirement.none':
    'Nichts: Jede Fähigkeit wird genutzt, und zwar immer wieder.',
  'retirement.reasons': 'Warum',
  'retirement.neverUsed': 'Niemand hat sie je genutzt.',
  'retirement.unused': 'Niemand hat sie in den letzten 28 Tagen genutzt.',
  'retirement.few':
    'Weniger als {{least}} Personen haben sie in den letzten 28 Tagen genutzt: zu wenige, um mehr zu sagen.',
  'retirement.littleReach':
    'Höchstens {{high}} % von {{n}} aktiven Personen haben sie genutzt.',
  'retirement.fewReturn':
    'Höchstens {{high}} % von {{n}}, die sie ausprobiert haben, nutzten sie nach vier Wochen wieder.',
  'retirement.fading':
    'In den letzten vier Wochen weniger als halb so viele Personen je Woche wie in den acht davor.',
  'retirement.mandated': 'Sie ist vorgeschrieben.',
  'capability.title': 'Wird {{name}} genutzt?',
  'capability.error': 'Die Fähigkeit konnte nicht geladen werden',
  'capability.answer':
    '{{share}} % ({{low}} bis {{high}} %) der aktiven Personen haben {{name}} in den 28 Tagen bis {{day}} genutzt.',
  'capability.stayed':
    'Von denen, die es zum ersten Mal genutzt haben, nutzten es {{share}} % ({{low}} bis {{high}} %) vier Wochen später wieder.',
  'capability.answerFew':
    'Zu wenige Personen haben es genutzt, um Zahlen zu nennen.',
  'capability.mandated':
    'Die Nutzung ist vorgeschrieben: Zahlen sagen wenig darüber, ob es gefällt.',
  'capability.services':
    'Neben Personen haben {{services}} Dienste es in den letzten 28 Tagen {{events}}-mal genutzt.',
  'capability.see': 'Im Katalog:',
  'capability.used': 'Worauf es genutzt wird',
  'capability.usedText': 'Entitäten nach Personen in den letzten 28 Tagen.',
  'capability.noUsed':
    'Nichts wurde von mindestens {{least}} Personen genutzt.',
  'capability.few': 'Zu wenige Personen, um Zahlen zu nennen',
  'capability.owner': 'Zuständig:',
  'capability.fewText':
    'Zahlen erscheinen, wenn mindestens {{least}} Personen es genutzt haben.',
  'entityUse.title': 'Wie viel es genutzt wird',
  'entityUse.error': 'Die Nutzung konnte nicht geladen werden',
  'entityUse.people_one':
    '{{count, number}} Person kam in den letzten 28 Tagen hierher.',
  'entityUse.people_other':
    '{{count, number}} Personen kamen in den letzten 28 Tagen hierher.',
  'entityUse.few':
    'Weniger als {{least}} Personen kamen in den letzten 28 Tagen hierher.',
  'entityUse.none': 'Niemand kam in den letzten 28 Tagen hierher.',
  'entityUse.weeks': 'Besuche dieser Seite nach Woche',
  'value.title': 'Zeit bis zum ersten Nutzen',
  'value.unit':
    '% der Personen nach Tagen seit ihrem ersten Ereignis, n = {{n}}',
  'value.unitUnknown': '% der Personen nach Tagen seit ihrem ersten Ereignis',
  'value.definition':
    'Vom Ersten, was jemand auf der Plattform tut, bis zum Ersten, was der Person nützt (adoption.valueEvents): ohne weitere Angabe eine abgeschlossene Aufgabe eines Templates, ein geöffnetes Suchergebnis oder eine Seite der Dokumentation. Wer noch nicht so weit ist, zählt für die Zeit der bisherigen Beobachtung (Kaplan-Meier).',
  'value.none': 'So weit ist noch niemand gekommen.',
  'value.days': 'Tage',
  'value.share': 'So weit gekommen',
  'value.day': 'Tag {{days}}',
  'value.firstPeople':
    'Gezählt wird seit {{since}}: Wer die Plattform schon vorher genutzt hatte, zählt als neu.',
  'value.quartile': 'Drei von vier innerhalb von {{time}}.',
  'value.median':
    'Die Hälfte aller Neuen kommt innerhalb von {{time}} so weit.',
  'value.medianBetween':
    'Die Hälfte aller Neuen kommt innerhalb von {{time}} so weit ({{low}} bis {{high}}).',
  'value.medianFrom':
    'Die Hälfte aller Neuen kommt innerhalb von {{time}} so weit (mindestens {{low}}; die obere Grenze ist noch nicht bekannt).',
  'value.noMedian': 'Weniger als die Hälfte aller Neuen kommt so weit.',
  'value.activated':
    'Innerhalb von {{days}} Tagen: {{share}} % ({{low}} bis {{high}} %, n = {{n}}).',
};
