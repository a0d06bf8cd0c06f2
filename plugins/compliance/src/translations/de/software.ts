export const software = {
  'software.title': 'Welche Software braucht Arbeit?',
  'software.answer':
    'Bei jeder Änderung neu geprüft; was blockiert, steht zuerst.',
  'software.error': 'Die Software konnte nicht geladen werden',
  'software.search': 'Suchen',
  'software.empty': 'Keine Software',
  'software.emptyText':
    'Software erscheint hier, wenn der Katalog sie kennt und sagt, wo ihr Quellcode liegt. Die erste Prüfung folgt in wenigen Minuten.',
  'software.emptyFiltered':
    'Keine Software passt zu den Filtern. Bitte einen davon zurücksetzen.',
  'software.notYet': 'noch nicht',
  'templates.title': 'Lässt sich eine Schranke umgehen?',
  'templates.answerAll_one': 'Nein: Die Schranke des einen Templates hält.',
  'templates.answerAll_other':
    'Nein: Die Schranken aller {{count, number}} Templates halten.',
  'templates.answerSome': 'Ja, in {{open}} von {{all}} Templates.',
  'templates.error': 'Die Templates konnten nicht geladen werden',
  'templates.empty': 'Keine Templates',
  'templates.emptyText':
    'Der Katalog hat kein Software-Template, das hier sichtbar ist.',
  'templates.holds': 'hält',
  'templates.publishesNothing': 'braucht keine: veröffentlicht nichts',
  'templates.runs_one': 'eine Aufgabe',
  'templates.runs_other': '{{count, number}} Aufgaben',
  'templates.blocked_one': 'eine aufgehalten',
  'templates.blocked_other': '{{count, number}} aufgehalten',
  'templates.missed_one': 'eine ging an der Schranke vorbei',
  'templates.missed_other': '{{count, number}} gingen an der Schranke vorbei',
  'templates.notTried': 'nicht getestet',
  'templates.trial':
    'Ein Template mit einer compliance-tests.yaml in seinem Ordner wird jede Nacht getestet: Was es erzeugen würde, wird an den geltenden Regeln gemessen.',
  'entity.error': 'Der Stand konnte nicht geladen werden',
  'entity.empty': 'Noch nicht geprüft',
  'entity.emptyText':
    'Software wird wenige Minuten, nachdem der Katalog von ihr erfährt, geprüft, wenn sie sagt, wo ihr Quellcode liegt.',
  'entity.checkedAt': 'geprüft {{when}}',
  'entity.recheck': 'Jetzt erneut prüfen',
  'entity.checked': 'Geprüft',
  'entity.notChecked': 'Die Prüfung war nicht möglich',
  'picker.label': 'Regelwerke',
  'picker.none': 'Kein Regelwerk ist in Kraft.',
  'picker.error': 'Die Regelwerke konnten nicht geladen werden.',
  'picker.policy': 'Regelwerk',
  'picker.rule': 'Regel',
  'picker.rulesError': 'Die Regeln konnten nicht geladen werden.',
  'picker.remediation': 'So lässt es sich beheben: {{text}}',
  'preflight.blocked': 'Das Formular hält die Regeln nicht ein: {{problems}}',
};
