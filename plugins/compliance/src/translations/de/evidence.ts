export const evidence = {
  'evidence.title': 'Was lässt sich in einem Audit vorzeigen?',
  'evidence.whole_one': 'Ein Nachweis, so wie er geschrieben wurde.',
  'evidence.whole_other':
    'Eine Kette aus {{count, number}} Gliedern, unversehrt vom ersten bis zum letzten.',
  'evidence.broken':
    'Ab Glied {{at}} ist die Kette nicht mehr so, wie sie geschrieben wurde.',
  'evidence.brokenTitle': 'Jemand hat geändert, was festgehalten war',
  'evidence.error': 'Die Nachweise konnten nicht geladen werden',
  'evidence.controlsError': 'Die Kontrollen konnten nicht geladen werden',
  'evidence.for': 'Nachweise für {{framework}}',
  'evidence.choose': 'Rahmenwerk',
  'evidence.controlsText':
    'Wie viele Repositorys alle Regeln einhalten, die etwas über eine Kontrolle sagen; jedes zählt einmal, nach der schlechtesten davon. Das ist ein Nachweis für die Kontrolle: Ob sie erfüllt ist, entscheiden Menschen.',
  'evidence.suggested':
    'Ein Vorschlag: So lesen wir den Zusammenhang dieser Kontrollen mit der OSPS Baseline. Bitte selbst prüfen und eigene in compliance.frameworks eintragen.',
  'evidence.framework': 'Das Rahmenwerk',
  'evidence.rest':
    '{{failed}} nicht bestanden, {{waived}} ausgenommen, {{unseen}} nicht angesehen',
  'evidence.repositories': '{{part}} von {{of}} Repositorys',
  'evidence.chain': 'Die Kette',
  'evidence.chainText':
    'Jeder Lauf, jede Entscheidung über eine Ausnahme und alles Veröffentlichte, jeweils durch einen Hash an alles davor gebunden.',
  'evidence.export': 'Alles exportieren',
  'evidence.empty': 'Noch ist nichts festgehalten',
  'evidence.emptyText':
    'Mit der ersten Prüfung eines Templates oder Repositorys beginnt die Kette.',
  'evidence.kinds.run': 'eine Prüfung',
  'evidence.kinds.published': 'veröffentlicht',
  'evidence.kinds.waiver': 'eine Ausnahme',
};
