export const retention = {
  'retention.title': 'Kommen die Leute immer wieder?',
  'retention.error': 'Die Tabelle der Wiederkehr konnte nicht geladen werden',
  'retention.answer':
    'Von {{n}} Personen, die {{started}}, kamen {{share}} % ({{low}} bis {{high}} %) {{when}} wieder.',
  'retention.answerNone':
    'Es lässt sich nichts sagen: Keine Kohorte hat genug Personen und hatte Zeit wiederzukommen.',
  'retention.started.first-time': 'zum ersten Mal kamen, seit gezählt wird',
  'retention.started.recurring': 'aktiv waren',
  'retention.startedWith.first-time':
    '{{capability}} zum ersten Mal genutzt haben',
  'retention.startedWith.recurring': '{{capability}} genutzt haben',
  'retention.when.on.day': 'am Tag {{n}} danach',
  'retention.when.on.week': 'in Woche {{n}} danach',
  'retention.when.on.month': 'in Monat {{n}} danach',
  'retention.when.on-or-after.day': '{{n}} Tage später oder irgendwann seitdem',
  'retention.when.on-or-after.week':
    '{{n}} Wochen später oder irgendwann seitdem',
  'retention.when.on-or-after.month':
    '{{n}} Monate später oder irgendwann seitdem',
  'retention.when.within.day': 'innerhalb von {{n}} Tagen',
  'retention.when.within.week': 'innerhalb von {{n}} Wochen',
  'retention.when.within.month': 'innerhalb von {{n}} Monaten',
  'retention.day': 'Tag',
  'retention.week': 'Woche',
  'retention.month': 'Monat',
  'retention.curveTitle': 'Wer wiederkommt',
  'retention.curveEmpty':
    'Noch hatte keine Kohorte mit genug Personen einen ganzen Zeitraum, um wiederzukommen.',
  'retention.curveHidden':
    'Wo die Kurve keinen Punkt hat, sind mehr als die Hälfte der Personen in Kohorten, die nicht genannt werden dürfen.',
  'retention.firstCohorts':
    'Gezählt wird seit {{since}}: In den ersten Kohorten sind Personen, die die Plattform schon lange genutzt hatten. Sie kommen öfter wieder als Neue.',
  'retention.days': 'Tage nach dem ersten',
  'retention.bracket': 'Tage {{from}} bis {{to}}',
  'retention.whenBracket': '{{from}} bis {{to}} Tage nach dem ersten Mal',
  'retention.unitBracket': '% der Personen, nach Tagen seit dem eigenen ersten',
  'retention.unit.day': '% der Personen, nach Tagen seit dem ersten',
  'retention.unit.week': '% der Personen, nach Wochen seit der ersten',
  'retention.unit.month': '% der Personen, nach Monaten seit dem ersten',
  'retention.definition.on':
    'Von allen, deren erster Zeitraum lange genug her ist, der Anteil, der in genau dem N-ten Zeitraum danach aktiv war; alle Kohorten zusammen, jede gewichtet nach der Zahl ihrer Personen, mit dem 95-%-Intervall nach Wilson. Zeiträume, die nicht vorbei sind, fehlen.',
  'retention.definition.on-or-after':
    'Von allen in den Kohorten, die so weit sind, wie die Kurve reicht, der Anteil, der im N-ten Zeitraum nach dem ersten oder in einem späteren aktiv war (unbegrenzte Wiederkehr), mit dem 95-%-Intervall nach Wilson. Hinter jedem Punkt stehen dieselben Personen; die Kurve steigt also nie.',
  'retention.definition.within':
    'Von allen in den Kohorten, die so weit sind, wie die Kurve reicht, der Anteil, der in mindestens einem der ersten N Zeiträume nach dem ersten aktiv war, mit dem 95-%-Intervall nach Wilson. Hinter jedem Punkt stehen dieselben Personen; die Kurve fällt also nie.',
  'retention.definition.bracket':
    'Von allen, deren Kohorte lange genug her ist, der Anteil, der in so vielen Tagen nach dem eigenen ersten Tag mindestens einmal aktiv war; alle Kohorten zusammen, jede gewichtet nach der Zahl ihrer Personen, mit dem 95-%-Intervall nach Wilson.',
  'retention.bracketText':
    'Eine Zeile sind alle, deren Zeitraum an jenem Tag begann; eine Spalte ist so viele Tage nach dem jeweils ersten Tag. Gestreifte Zellen sind noch nicht vorbei und zählen nirgends. Kohorten von weniger als {{least}} Personen werden nicht genannt.',
  'retention.table': 'Kohorten',
  'retention.tableText':
    'Eine Zeile sind alle, deren Zeitraum an jenem Tag begann; eine Spalte ist so viele Zeiträume später. Gestreifte Zellen sind noch nicht vorbei und zählen nirgends. Kohorten von weniger als {{least}} Personen werden nicht genannt.',
  'retention.cohort': 'Ab',
  'retention.size': 'Personen',
  'retention.notOver': 'noch nicht vorbei',
  'retention.tooFew': 'zu wenige Personen',
  'retention.all': 'Alle',
  'retention.grain': 'Nach',
  'retention.grains.day': 'Tagen',
  'retention.grains.week': 'Wochen',
  'retention.grains.month': 'Monaten',
  'retention.returns': 'Wieder da',
  'retention.returnsAs.on': 'in genau diesem Zeitraum',
  'retention.returnsAs.on-or-after': 'in diesem Zeitraum oder später',
  'retention.returnsAs.within': 'mindestens einmal bis dahin',
  'retention.returnsAs.bracket': 'an den Tagen 1–7, 8–14, 15–28',
  'retention.cohorts': 'Personen',
  'retention.cohortsAs.first-time': 'nach ihrer allerersten Nutzung',
  'retention.cohortsAs.recurring': 'nach jeder Nutzung in einem Zeitraum',
  'retention.capability': 'Fähigkeit',
  'retention.anyCapability': 'Jede Nutzung',
  'retention.empty': 'Der erste Zeitraum ist noch nicht vorbei',
  'retention.emptyText':
    'Eine Kohorte erscheint, wenn ihr Zeitraum vorbei ist. Bitte dann wiederkommen oder Tage statt Wochen wählen.',
};
