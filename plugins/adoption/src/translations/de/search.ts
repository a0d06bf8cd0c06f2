export const search = {
  'search.title': 'Finden die Leute, was sie suchen?',
  'search.error': 'Die Suchen konnten nicht geladen werden',
  'search.answer':
    '{{people}} Personen haben in den letzten 28 Tagen {{searches}}-mal gesucht. {{nothing}} % ({{nothingLow}} bis {{nothingHigh}} %) der Suchen fanden nichts; nach {{opened}} % ({{openedLow}} bis {{openedHigh}} %) der Besuche mit einer Suche wurde ein Ergebnis geöffnet.',
  'search.answerNone': 'In den letzten 28 Tagen hat niemand gesucht.',
  'search.answerFewOf':
    'Zu wenige der Personen haben in den letzten 28 Tagen gesucht, um Zahlen zu nennen.',
  'search.answerFew_one':
    'In den letzten 28 Tagen gab es {{count, number}} Suche, von zu wenigen Personen, um mehr zu sagen.',
  'search.answerFew_other':
    'In den letzten 28 Tagen gab es {{count, number}} Suchen, von zu wenigen Personen, um mehr zu sagen.',
  'search.empty': 'Noch keine Suchen',
  'search.emptyText':
    'Suchen werden ab jetzt vermerkt: dass es eine gab und wie viele Ergebnisse sie hatte. Was eingegeben wurde, wird nur nach Tag gezählt, und nur wo adoption.searchTerms eingeschaltet ist.',
  'search.few': 'Zu wenige Personen, um Zahlen zu nennen',
  'search.fewText':
    'Zahlen erscheinen, wenn mindestens {{least}} Personen gesucht haben.',
  'search.withoutResult': 'Nichts gefunden',
  'search.withoutResultUnit': '% der Suchen',
  'search.withoutResultDefinition':
    'Suchen ohne Ergebnis, von denen, deren Zahl der Ergebnisse bekannt ist. Eine Suche, auf die innerhalb von 0,8 Sekunden eine weitere folgt, ist ein Tastendruck und zählt nicht. Mit dem 95-%-Intervall nach Wilson.',
  'search.opened': 'Ergebnis geöffnet',
  'search.openedUnit': '% der Besuche mit einer Suche',
  'search.openedDefinition':
    'Besuche, in denen nach einer Suche ein Ergebnis geöffnet wurde, von den Besuchen mit einer Suche. Eine Pause von 30 Minuten beendet einen Besuch. Mit dem 95-%-Intervall nach Wilson.',
  'search.interval': '95-%-Intervall: {{low}} bis {{high}} %',
  'search.searches': 'Suchen',
  'search.trend': 'Suchen nach Woche',
  'search.trendUnit': '% der Suchen und der Besuche mit einer Suche',
  'search.trendDefinition':
    'Die beiden Anteile oben für jede Woche, die vorbei ist. Sie werden gezählt, bevor einzelne Ereignisse vergessen werden, und bleiben. Wochen, in denen zu wenige Personen gesucht haben, fehlen.',
  'search.terms': 'Wonach sie suchen',
  'search.term': 'Suchbegriff',
  'search.termsText':
    'Aus Wochen, in denen mindestens {{least}} Personen danach gesucht haben, letzte 28 Tage. Die Suchen Einzelner werden nicht gespeichert: Sie werden nach Tag gezählt. Was nichts findet, ist zu schreiben oder besser zu benennen.',
  'search.noTerms':
    'Nach nichts haben mindestens {{least}} Personen in einer Woche gesucht.',
  'search.openedCount': 'Geöffnete Ergebnisse',
  'search.onlyOfAll':
    'Suchen nach Woche und Suchbegriffe werden von allen zusammen gezählt, gleich aus welchem Team: Bitte „Alle“ wählen, um sie zu sehen.',
  'search.docs': 'Gelesene Dokumentation',
  'search.docsText': 'Nach Personen in den letzten 28 Tagen.',
  'search.noDocs':
    'Keine Dokumentation wurde in den letzten 28 Tagen von mindestens {{least}} Personen gelesen.',
};
