export const templates = {
  'templates.title': 'Funktionieren Templates, und was sparen sie?',
  'templates.error': 'Die Templates konnten nicht geladen werden',
  'templates.answer':
    'In den letzten 12 Wochen wurden {{share}} % von {{n}} Aufgaben abgeschlossen ({{low}} bis {{high}} %).',
  'templates.saved':
    'Sie haben {{hours}} Stunden gespart, so die Schätzung der Template-Autoren.',
  'templates.answerNone':
    'In den letzten 12 Wochen lief keine Aufgabe eines Templates.',
  'templates.answerOpen': 'Noch ist keine Aufgabe zu Ende.',
  'templates.answerFewOf':
    'Zu wenige der Personen haben in den letzten 12 Wochen ein Template ausgeführt, um Zahlen zu nennen.',
  'templates.fewOf': 'Zu wenige Personen, um Zahlen zu nennen',
  'templates.fewOfText':
    'Templates, die genug Personen von {{name}} ausgeführt haben, und genug der anderen oder keine, erscheinen hier.',
  'templates.empty': 'Noch keine Aufgaben',
  'templates.emptyText':
    'Aufgaben von Software-Templates erscheinen hier eine Minute nach ihrem Ende. Etwas zu erstellen zeigt es.',
  'templates.tasks': 'Aufgaben nach Woche',
  'templates.tasksUnit':
    'Aufgaben, n = {{n}}; die letzte Woche ist nicht vorbei',
  'templates.tasksDefinition':
    'Aufgaben von Software-Templates danach, wie sie laut Scaffolder endeten: keine Klicks und keine Probeläufe. Der Anteil der abgeschlossenen lässt weg, was jemand abgebrochen hat.',
  'templates.estimated':
    'Gesparte Zeit ist das, was die Autoren des Templates geschätzt hatten, als die Aufgabe lief; nur für abgeschlossene Aufgaben.',
  'templates.completed': 'Abgeschlossen',
  'templates.failed': 'Gescheitert',
  'templates.cancelled': 'Abgebrochen',
  'templates.list': 'Templates',
  'templates.listText':
    'Die meistgenutzten zuerst. Ein Schritt, der oft scheitert, ist der, den es zu beheben gilt.',
  'templates.template': 'Template',
  'templates.runs': 'Aufgaben',
  'templates.byPeople_one': 'von {{count, number}} Person',
  'templates.byPeople_other': 'von {{count, number}} Personen',
  'templates.success': 'Abgeschlossen',
  'templates.version': 'Version',
  'templates.versionSince': 'seit {{day}}: {{share}} % von {{n}}',
  'templates.versionOpen': 'seit {{day}}: keine zu Ende',
  'templates.versionBefore': 'davor {{share}} % von {{n}}',
  'templates.oneVersion': 'nur eine',
  'templates.failing': 'Scheitert bei',
  'templates.noStep': 'einem unbekannten Schritt',
  'templates.times_one': 'einmal',
  'templates.times_other': '{{count, number}}-mal',
  'templates.median': 'Dauer',
  'templates.slow': '9 von 10 innerhalb von {{time}}',
  'templates.savedHours': 'Gespart (gesch.)',
  'templates.savedInFile': 'Gespart (h, geschätzt)',
  'templates.hours': '{{hours}} h',
  'templates.noEstimate': 'keine Schätzung',
  'templates.withoutEstimate_one': '{{count, number}} Aufgabe ohne Schätzung',
  'templates.withoutEstimate_other':
    '{{count, number}} Aufgaben ohne Schätzung',
  'templates.weeks': 'Wochen',
  'templates.weeksOf': 'Aufgaben von {{template}} nach Woche',
};
