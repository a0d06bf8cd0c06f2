export const mine = {
  'mine.title': 'Was wurde ich gefragt, und was ist davon gespeichert?',
  'mine.answer_one': '{{count, number}} Umfrage hat Sie gefragt.',
  'mine.answer_other': '{{count, number}} Umfragen haben Sie gefragt.',
  'mine.error': 'Ihre Antworten konnten nicht geladen werden',
  'mine.empty': 'Sie wurden noch nichts gefragt',
  'mine.emptyText':
    'Umfragen für Sie erscheinen hier, mit dem, was daraus wurde.',
  'mine.wave': 'Runde {{number}}, geöffnet {{from}} · {{mode}}',
  'mine.draftBeside':
    'Auch ein Entwurf ist gespeichert; er verschwindet mit Ihren Antworten:',
  'mine.ofMost': '{{value}} von {{most}}',
  'mine.target': 'wo es sein sollte',
  'mine.erase': 'Meine Antworten löschen',
  'mine.withdraw': 'Meinen Stimmzettel zurückziehen',
  'mine.declined': 'Sie werden nicht mehr gefragt zu',
  'mine.declinedText':
    'Weil Sie „Nie für diese Umfrage“ gewählt haben. Sonst werden Sie gefragt, wenn die Umfrage das nächste Mal für Sie ansteht.',
  'mine.undo': 'Wieder fragen',
  'mine.undoOf': 'Wieder fragen: {{title}}',
  'mine.undone': 'Sie können wieder gefragt werden',
  'mine.undoFailed': 'Es konnte nicht geändert werden',
  'mine.erased': 'Ihre Antworten sind gelöscht',
  'mine.eraseFailed': 'Sie konnten nicht gelöscht werden',
  'mine.states.asked': 'Sie haben nicht geantwortet.',
  'mine.states.draft':
    'Sie haben begonnen und nicht gesendet. Das ist als Entwurf gespeichert:',
  'mine.states.answered': 'Sie haben geantwortet. Das ist gespeichert:',
  'mine.states.ballot-issued':
    'Ihr Stimmzettel wurde ausgegeben. Ob Sie ihn gesendet haben und was Sie gesagt haben, kann niemand sehen; nur der Browser, den Sie benutzt haben, kann ihn zurückziehen.',
  'mine.states.sent':
    'Sie haben Ihren Stimmzettel aus diesem Browser gesendet. Von hier aus lässt er sich noch zurückziehen.',
  'mine.states.underway':
    'Ihr Stimmzettel wartet in diesem Browser und wird bald gesendet, zu einem zufälligen Zeitpunkt. Bis dahin lässt er sich zurücknehmen.',
  'mine.states.refused':
    'Ihr Stimmzettel wurde nicht gezählt: Die Umfrage hat ihn nicht mehr angenommen. Was Sie geschrieben haben, ist noch in diesem Browser.',
  'widget.none': 'Im Moment werden Sie nichts gefragt.',
  'widget.more_one': '{{count, number}} weitere Umfrage',
  'widget.more_other': '{{count, number}} weitere Umfragen',
  'widget.refused': 'Ihre Antwort auf „{{title}}“ wurde nicht gezählt.',
  'widget.feedback': 'Ungefragt etwas sagen',
  'entity.title': 'Feedback',
  'entity.none': 'Noch hat hier niemand um etwas gebeten.',
  'entity.votes_one': '{{count, number}} Stimme',
  'entity.votes_other': '{{count, number}} Stimmen',
  'entity.all': 'Alles ansehen',
};
