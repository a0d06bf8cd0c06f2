export const answering = {
  'form.optional': '(freiwillig)',
  'form.choose': 'Wählen',
  'form.keys': 'Eine Zifferntaste wählt aus',
  'form.keysOptional':
    'Eine Zifferntaste wählt aus, Entf nimmt die Antwort zurück',
  'form.takeBack': 'Antwort zurücknehmen',
  'form.length': '{{length}} von höchstens {{most}} Zeichen',
  'form.back': 'Zurück',
  'form.next': 'Weiter',
  'form.send': 'Senden',
  'form.remove': 'Entfernen',
  'form.thanks': 'Vielen Dank!',
  'form.before':
    'Sie hatten schon geantwortet. Jene Antwort zählt, nicht diese.',
  'form.page': 'Seite {{page}} von {{of}}',
  'form.rankUp': 'Nach oben: {{option}}',
  'form.rankDown': 'Nach unten: {{option}}',
  'form.rankRemove': 'Aus der Reihenfolge nehmen: {{option}}',
  'form.range': 'Von {{min}} bis {{max}}',
  'form.rankNext': 'Was kommt auf Platz {{place}}?',
  'form.levels.current': 'Heute',
  'form.levels.target': 'In einem Jahr',
  'form.problems.unknown': 'Diese Frage wird nicht gestellt.',
  'form.problems.required': 'Bitte diese Frage beantworten.',
  'form.problems.nothing':
    'Bitte mindestens eine Frage beantworten: Antworten geht nur einmal.',
  'form.problems.not-a-number': 'Bitte eine Zahl wählen.',
  'form.problems.out-of-range': 'Bitte einen Wert auf der Skala wählen.',
  'form.problems.out-of-bounds':
    'Bitte eine Zahl von {{min}} bis {{max}} angeben.',
  'form.problems.not-all-ranked':
    'Bitte alle in eine Reihenfolge bringen. Es fehlen noch: {{missing}}.',
  'form.problems.not-an-option': 'Bitte eine der Möglichkeiten wählen.',
  'form.problems.twice': 'Bitte jede Möglichkeit nur einmal wählen.',
  'form.problems.too-long': 'Dieser Text ist zu lang.',
  'form.problems.not-a-text': 'Bitte einen Text schreiben.',
  'form.problems.not-by-row': 'Bitte jede Zeile beantworten.',
  'prompt.label': 'Umfrage: {{title}}',
  'prompt.notNow': 'Nicht jetzt',
  'prompt.never': 'Nie für diese Umfrage',
  'answer.title': 'Eine Umfrage für Sie',
  'answer.error': 'Die Umfrage lässt sich hier nicht beantworten',
  'answer.done': 'Ihre Antwort ist unterwegs. Vielen Dank!',
  'answer.cast': 'Ihre Antwort ist da. Vielen Dank!',
  'answer.underwayText':
    'Dieser Browser sendet Ihre Antwort zu einem zufälligen Zeitpunkt in den nächsten 15 Minuten oder wenn Sie das Portal wieder öffnen: So verrät die Zeit nicht, dass es Ihre ist. Bis dahin können Sie sie zurücknehmen.',
  'answer.notTaken':
    'Die Umfrage nimmt keine Antworten mehr an. Was Sie geschrieben haben, ist noch in diesem Browser.',
  'answer.tooLate':
    'Die Umfrage wurde geschlossen, bevor dieser Browser Ihren Stimmzettel gesendet hat. Was Sie geschrieben haben, ist noch hier.',
  'answer.doneText':
    'Was daraus wurde, ist hier zu sehen, wenn die Umfrage geschlossen ist.',
  'answer.toMine': 'Meine Antworten',
  'answer.released': 'Die Umfrage ist geschlossen, und ihre Ergebnisse sind da',
  'answer.releasedText': 'Sie haben geantwortet. Vielen Dank!',
  'answer.oneBallot':
    'Sie haben einen Stimmzettel, und dieser Browser erhält ihn, wenn Sie mit dem Antworten beginnen: Bitte auch hier abschließen.',
  'answer.elsewhere': 'Ihr Stimmzettel wurde schon ausgegeben',
  'answer.elsewhereText':
    'Es gibt einen für jede Person. Er liegt in dem Browser, in dem Sie begonnen haben; dort lässt er sich senden oder zurückziehen. Ob er gesendet wurde, kann niemand sehen.',
  'answer.refused': 'Ihre Antwort wurde nicht gezählt',
  'answer.refusedText':
    '{{reason}} Was Sie geschrieben haben, ist noch in diesem Browser.',
  'answer.states.open': 'Sie ist offen',
  'answer.states.answered': 'Sie haben geantwortet',
  'answer.states.planned': 'Die Umfrage ist noch nicht offen',
  'answer.states.paused': 'Die Umfrage ist pausiert',
  'answer.states.closed': 'Die Umfrage ist geschlossen',
  'answer.states.not-asked': 'Sie gehören nicht zu den Befragten',
  'answer.opensOn': 'Sie öffnet am {{from}}.',
  'answer.stateTexts.open': 'Die Fragen stehen unten.',
  'answer.stateTexts.answered': 'Vielen Dank.',
  'answer.stateTexts.paused':
    'Im Moment nimmt sie keine Antworten an. Bitte später wiederkommen.',
  'answer.stateTexts.closed':
    'Sie nimmt keine Antworten mehr an. Die Ergebnisse sieht, wer für sie zuständig ist.',
  'answer.stateTexts.not-asked':
    'Wer befragt wird, stand beim Öffnen der Umfrage fest. Es liegt nicht an Ihnen.',
};
