export const policies = {
  'policies.title': 'Was wird hier von Software verlangt?',
  'policies.answer':
    '{{policies}} Regelwerke mit {{rules}} Regeln, von denen heute {{blocking}} blockieren.',
  'policies.error': 'Die Regelwerke konnten nicht geladen werden',
  'policies.problems': 'Nicht in Kraft, wie es geschrieben steht',
  'policies.problemsText':
    'Das ist dort zu beheben, wo die Regelwerke gepflegt werden.',
  'policies.all': 'Regelwerke',
  'policies.new': 'Neues Regelwerk',
  'policies.empty': 'Kein Regelwerk ist in Kraft',
  'policies.emptyText':
    'Pakete gehören in compliance.packs, Dateien in compliance.policies; oder das Regelwerk entsteht hier. Neue Regeln warnen, bis zu sehen ist, was sie aufhalten würden.',
  'policies.rules': '{{rules}} Regeln, {{blocking}} blockieren heute',
  'policies.from': 'gilt ab {{day}}',
  'policy.answer':
    '{{rules}} Regeln, {{blocking}} davon blockieren heute. Version {{version}}, {{source}}.',
  'policy.error': 'Das Regelwerk konnte nicht geladen werden',
  'policy.rules': 'Seine Regeln, und wie sie ausgingen',
  'policy.rulesText': 'In den letzten {{days}} Tagen.',
  'policy.notAsked': 'noch nicht geprüft',
  'policy.tests': 'Seine Tests',
  'policy.testsText':
    'Kleine Dateibäume, und was seine Regeln dazu zu sagen haben.',
  'policy.noTests': 'Es hat keine.',
  'policy.yaml': 'Wie es geschrieben steht',
  'policy.yamlText':
    'Derselbe Text funktioniert in einer Datei, im Portal und mit der Kommandozeile.',
  'policy.edit': 'Ändern',
  'policy.delete': 'Löschen',
  'policy.deleteTitle': 'Dieses Regelwerk außer Kraft setzen?',
  'policy.deleteText':
    'Seine Regeln halten niemanden mehr auf. Was sie gefunden haben, bleibt, ebenso die Nachweise.',
  'policy.deleted': 'Das Regelwerk ist außer Kraft',
  'policy.notDeleted': 'Das Regelwerk konnte nicht gelöscht werden',
  'editor.label': 'Das Regelwerk als YAML',
  'editor.text': 'Vor dem Speichern laufen seine Tests.',
  'editor.save': 'Speichern',
  'editor.check': 'Prüfen',
  'editor.checked': 'Geprüft',
  'editor.notChecked': 'Es konnte nicht geprüft werden',
  'editor.saved': 'Das Regelwerk ist in Kraft',
  'editor.notSaved': 'Das Regelwerk wurde nicht gespeichert',
  'editor.sound': 'Es ist in Ordnung, und alle Tests sind bestanden',
  'editor.hasProblems': 'Etwas daran ist zu beheben',
  'editor.failedTest':
    'Test „{{test}}“: {{rule}} sollte {{expected}} sein und ist {{actual}}.',
};
