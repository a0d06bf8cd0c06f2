export const teams = {
  'teams.title': 'Wie unterscheidet sich die Nutzung nach Team?',
  'teams.error': 'Die Teams konnten nicht geladen werden',
  'teams.answer_one':
    '{{count, number}} von {{all}} Teams und Segmenten hat genug aktive Personen, um Zahlen zu nennen.',
  'teams.answer_other':
    '{{count, number}} von {{all}} Teams und Segmenten haben genug aktive Personen, um Zahlen zu nennen.',
  'teams.answerNone':
    'Noch hat kein Team genug aktive Personen, um Zahlen zu nennen: Mindestens {{least}} sind nötig.',
  'teams.answerNothing':
    'Es gibt kein Team, dessen Zahlen für Sie sichtbar sind.',
  'teams.teams': 'Teams',
  'teams.teamsText':
    'Alle in einem Team und in den Teams darunter, wie der Katalog sie heute hat. Was etwas über weniger als {{least}} Personen verraten würde, fehlt, auch wenn es aus anderen Zahlen folgen würde. Nach Namen: Teams werden in keine Rangfolge gebracht.',
  'teams.segments': 'Segmente',
  'teams.segmentsText':
    'Teile der Personen nach dem, was der Katalog über sie sagt, definiert in adoption.segments.',
  'teams.spread': 'Teams nach Reichweite',
  'teams.spreadUnit': 'Teams, n = {{n}}',
  'teams.spreadDefinition':
    'Reichweite eines Teams: seine Personen, die in den letzten 28 Tagen aktiv waren, von denen, die die Plattform nutzen könnten. Teams, die nicht genannt werden dürfen, fehlen.',
  'teams.band': '{{from}} bis {{to}} %',
  'teams.none': 'Kein Team hat genug Personen, um Zahlen zu nennen.',
  'teams.name': 'Team',
  'teams.segment': 'Segment',
  'teams.members': 'Personen',
  'teams.active': 'Aktiv in 28 Tagen',
  'teams.reach': 'Reichweite',
  'teams.fourWeeks': 'Wieder in Woche 4',
  'teams.trend': 'Wochen',
  'teams.trendOf': 'Aktive Personen von {{team}}, nach Woche',
  'teams.notTold': 'nicht genannt',
  'teams.empty': 'Noch keine Teams',
  'teams.emptyText':
    'Teams sind die Gruppen des Katalogs, die Personen haben. Dafür User hinzufügen, die Mitglieder von Gruppen sind.',
  'teams.notYours':
    'Sichtbar sind die Zahlen der Teams, in denen Sie sind. Der Katalog hat keines mit Ihnen darin.',
};
