export const shared = {
  'nav.title': 'Umfragen',
  'nav.surveys': 'Umfragen',
  'nav.feedback': 'Feedback',
  'nav.mine': 'Meine Antworten',
  'common.tryAgain': 'Erneut versuchen',
  'error.network':
    'Das Backend des Portals ist nicht erreichbar. Bitte die Verbindung prüfen.',
  'error.notExplained':
    'Das Backend hat mit Status {{status}} und ohne Erklärung geantwortet.',
  'error.signedOut':
    'Die Anmeldung ist abgelaufen. Bitte neu anmelden, zum Beispiel in einem anderen Tab, und es noch einmal versuchen: Alles Eingegebene ist noch da.',
  'error.notAllowed':
    'Dafür fehlt die Berechtigung. Zugriff gibt, wer für das Portal zuständig ist.',
  'filters.label': 'Filter',
  'filters.show': 'Filter anzeigen',
  'filters.active': 'Aktive Filter',
  'filters.clear': 'Zurücksetzen',
  'filters.any': 'Alle',
  'modes.anonymous': 'Anonym',
  'modes.confidential': 'Vertraulich',
  'modes.named': 'Mit Namen',
  'status.draft': 'Entwurf',
  'status.ready': 'bereit zum Öffnen',
  'status.planned': 'geplant',
  'status.open': 'offen',
  'status.paused': 'pausiert',
  'status.closed': 'geschlossen',
  'states.planned': 'Geplant',
  'states.opening': 'Wird geöffnet',
  'states.open': 'Offen',
  'states.paused': 'Pausiert',
  'states.closed': 'Geschlossen',
  'states.released': 'Freigegeben',
  'states.cancelled': 'Abgesagt',
  'promise.anonymous.line':
    'Anonym: Niemand kann sehen, wer was geantwortet hat.',
  'promise.anonymous.who':
    'Ihre Antwort ist eine geheime Wahl. Das Portal unterschreibt Ihren Stimmzettel, ohne ihn zu sehen, und er kommt ohne Ihren Namen zurück: Weder die Datenbank noch wer sie betreibt kann erkennen, von wem er ist.',
  'promise.confidential.line':
    'Vertraulich: unter einem Pseudonym gespeichert, nur in Gruppen gezeigt.',
  'promise.confidential.who':
    'Ihre Antwort wird unter einem Pseudonym gespeichert. Wer die Datenbank hat, kann nicht erkennen, dass sie von Ihnen ist; wer auch ihren Schlüssel hat, könnte es.',
  'promise.named.line':
    'Mit Ihrem Namen: Wer für die Umfrage zuständig ist, kann sehen, wer was geantwortet hat.',
  'promise.named.who':
    'Ihr Name wird mit Ihrer Antwort gespeichert. Wer für die Umfrage zuständig ist, sieht beides, sobald sie geschlossen ist; dass jemand nachgesehen hat, wird vermerkt.',
  'promise.numbers':
    'Zahlen werden nur von Gruppen mit mindestens {{least}} Antworten gezeigt, und nie so, dass daraus eine kleinere Gruppe folgt.',
  'promise.dimensions': 'Ergebnisse werden unterschieden nach: {{dimensions}}.',
  'promise.noDimensions':
    'Ergebnisse werden weder nach Team noch nach etwas anderem unterschieden.',
  'promise.smallest':
    'Die kleinste Gruppe, deren Zahlen Ihre Antwort enthalten können, hat {{people}} Personen.',
  'promise.comments':
    'Was Sie schreiben, wird nur gezeigt, wenn mindestens {{least}} Personen geantwortet haben, getrennt von Ihren anderen Antworten und ohne Reihenfolge. Bitte nichts schreiben, was nur Sie wissen können.',
  'promise.drafts.server': 'Ein Entwurf liegt im Portal, bis Sie ihn senden.',
  'promise.drafts.browser': 'Ein Entwurf bleibt in diesem Browser.',
  'promise.erasure.always':
    'Sie können Ihre Antwort jederzeit unter „Meine Antworten“ löschen: Kommentare verschwinden sofort, früher freigegebene Zahlen bleiben, wie sie sind. Dass Sie darin vorkommen, bleibt unter einem Pseudonym gespeichert, damit spätere Zahlen nicht verraten, was Sie gesagt haben.',
  'promise.erasure.until-key-destroyed':
    'Sie können Ihre Antwort löschen, bis die Umfrage geschlossen und ihr Schlüssel vernichtet ist.',
  'promise.erasure.with-receipt':
    'Nur dieser Browser kann Ihre Antwort zurückziehen, denn niemand sonst weiß, welche es ist.',
  'promise.keyDestroyed':
    'Der Schlüssel der Pseudonyme wird mit der Freigabe der Ergebnisse vernichtet.',
  'promise.channels':
    'Ihre Antwort wird zu einem zufälligen Zeitpunkt gesendet, bis zu 15 Minuten nach dem Klick oder beim nächsten Öffnen des Portals, damit die Uhrzeit wenig verrät. Die Zugriffsprotokolle des Portals zeigen trotzdem, wann Sie die Umfrage geöffnet haben. Wer die Datenbank kopiert, nachdem Ihr Stimmzettel ausgegeben ist und bevor Ihre Antwort eingeht, kann erkennen, dass die neue Antwort von Ihnen ist, wenn in dieser Zeit niemand sonst teilnimmt.',
  'promise.ballot':
    'Sie haben einen Stimmzettel. Dieser Browser erhält ihn, wenn Sie mit dem Antworten beginnen; wer abgestimmt hat, kann niemand sehen.',
};
