export const overview = {
  'overview.title': 'Nutzen Entwickler die Plattform?',
  'overview.answerReach':
    '{{share}} % ({{low}} bis {{high}} %) von {{eligible}} in Frage kommenden Entwicklern haben die Plattform in den 28 Tagen bis {{day}} genutzt{{change}}.',
  'overview.changeUp':
    ' (+{{points}} Punkte: 28 Tage davor waren es {{share}} % von {{eligible}})',
  'overview.changeDown':
    ' (−{{points}} Punkte: 28 Tage davor waren es {{share}} % von {{eligible}})',
  'overview.changeUnknown':
    ' (kein Vergleich mit der Zeit 28 Tage davor: seit {{since}} ist von anderen bekannt, dass sie könnten)',
  'overview.changeNone':
    ' (28 Tage davor waren es auch {{share}} % von {{eligible}})',
  'overview.answerCount_one':
    '{{count, number}} Person hat die Plattform in den 28 Tagen bis {{day}} genutzt. Wie viele könnten, ist noch nicht bekannt.',
  'overview.answerCount_other':
    '{{count, number}} Personen haben die Plattform in den 28 Tagen bis {{day}} genutzt. Wie viele könnten, ist noch nicht bekannt.',
  'overview.answerEmpty': 'Seit der Installation hat sie noch niemand genutzt.',
  'overview.answerFew':
    'Weniger als {{least}} Personen haben sie seit {{since}} genutzt: zu wenige, um Zahlen zu nennen.',
  'overview.fewOutside':
    'Weniger als {{least}} aktive Personen gehören nicht zu denen, die in Frage kommen: zu wenige, um sie zu unterscheiden; sie sind mitgezählt.',
  'overview.outside_one':
    '{{count, number}} weitere aktive Person gehört nicht zu denen, die in Frage kommen.',
  'overview.outside_other':
    '{{count, number}} weitere aktive Personen gehören nicht zu denen, die in Frage kommen.',
  'overview.answerFewOf': 'Die Zahlen von {{name}} werden nicht genannt.',
  'overview.fewTextOf':
    'Zu wenige der Personen haben die Plattform zuletzt genutzt, oder so viele, dass die wenigen übrigen aus den Zahlen aller folgen würden.',
  'overview.emptyTitle': 'Noch nichts zu messen',
  'overview.emptyText':
    'Die Nutzung des Portals wird ab jetzt vermerkt, ohne weiteren Schritt. Ein paar Seiten öffnen und in einer Minute wiederkommen.',
  'overview.fewTitle': 'Zu wenige Personen, um Zahlen zu nennen',
  'overview.fewText':
    'Zahlen von weniger als {{least}} Personen würden Einzelne erkennbar machen. Sie erscheinen hier, wenn mehr Personen die Plattform genutzt haben.',
  'overview.error': 'Die Zahlen konnten nicht geladen werden',
  'overview.errorStillWorks': 'Die Nutzung wird inzwischen weiter vermerkt.',
  'overview.activeTitle': 'Aktive Personen',
  'overview.activeUnit': 'Personen · Tage in {{zone}}',
  'overview.activeDefinition':
    'Personen, die auf der Plattform irgendetwas getan haben: an einem Tag, in den 7 Tagen bis dahin und in den 28 Tagen bis dahin. Jede Person zählt jeweils einmal.',
  'overview.daily': 'Am Tag',
  'overview.weekly': 'In 7 Tagen',
  'overview.monthly': 'In 28 Tagen',
  'overview.sticky':
    'Von {{n}} Personen der letzten 28 Tage kamen {{weekly}} % ({{weeklyLow}} bis {{weeklyHigh}} %) in den letzten 7 und {{daily}} % ({{dailyLow}} bis {{dailyHigh}} %) an einem durchschnittlichen Arbeitstag.',
  'overview.returned': 'Kamen wieder',
  'overview.people': 'Personen',
  'overview.lifecycleTitle': 'Woher aktive Personen kommen',
  'overview.lifecycleUnit': 'Personen nach Woche',
  'overview.lifecycleDefinition':
    'Neu: zum ersten Mal aktiv, seit gezählt wird. Wiederkehrend: auch in der Woche davor aktiv. Zurückgekehrt: wieder da nach mindestens einer Woche Pause. Ruhend: in der Woche davor aktiv und in dieser nicht. Aktiv = neu + wiederkehrend + zurückgekehrt.',
  'overview.new': 'Neu',
  'overview.returning': 'Wiederkehrend',
  'overview.resurrected': 'Zurückgekehrt',
  'overview.dormant': 'Ruhend',
  'overview.untold': 'Zu wenige zum Unterscheiden',
  'overview.active': 'Aktiv',
  'overview.quickRatio': 'Quick Ratio',
  'overview.quickRatioText':
    'Quick Ratio der letzten Woche: {{value}} Personen kamen neu oder wieder auf jede, die wegblieb. Über 1 wächst die Nutzung.',
  'overview.quickRatioUnknown':
    'Die Quick Ratio der letzten Woche wird nicht genannt: Niemand blieb weg, oder zu wenige.',
  'overview.firstWeeks':
    'Gezählt wird seit {{since}}: In den Wochen danach sehen auch Personen neu aus, die die Plattform schon lange genutzt hatten.',
  'overview.lifecycleEmpty': 'Die erste Woche ist noch nicht vorbei.',
  'overview.capabilities': 'Was sie nutzen',
  'overview.capabilitiesText':
    'Fähigkeiten der Plattform nach Personen in den letzten 28 Tagen, ihr Anteil an allen aktiven Personen, wie viele sie vier Wochen nach dem ersten Mal wieder nutzen und an wie vielen der 28 Tage jede Person sie genutzt hat. Zahlen von weniger als {{least}} Personen werden nicht genannt.',
  'overview.allCapabilities':
    'Alle Fähigkeiten, und was vielleicht wegfallen kann',
  'overview.capability': 'Fähigkeit',
  'overview.usedBy': 'Personen',
  'overview.share': 'Der aktiven',
  'overview.fourWeeks': 'Nach 4 Wochen',
  'overview.services': 'Dienste',
  'overview.servicesUse': '{{events}}-mal durch {{services}}',
  'overview.trend': 'Wochen',
  'overview.mandated': 'vorgeschrieben',
  'overview.trendOf': 'Personen, die {{capability}} genutzt haben, nach Woche',
  'overview.intake': 'Wie vollständig diese Zahlen sind',
  'overview.intakeText_one':
    'In den letzten 28 Tagen wurde {{count, number}} Ereignis angenommen.',
  'overview.intakeText_other':
    'In den letzten 28 Tagen wurden {{count, number}} Ereignisse angenommen.',
  'overview.intakeMore': 'Was aus den anderen wurde',
  'reach.title': 'Reichweite',
  'reach.unit': '% der Personen, die die Plattform nutzen könnten, nach Woche',
  'reach.definition':
    'Personen, die in den 28 Tagen bis zu jedem Tag aktiv waren, von denen, die die Plattform damals nutzen konnten (adoption.eligible), mit dem 95-%-Intervall nach Wilson. Aktive Personen, die nicht in Frage kommen, zählen mit, wo sie zu wenige sind, um sie zu unterscheiden; das Intervall berücksichtigt sie. Es beginnt, als zum ersten Mal vermerkt wurde, wer könnte.',
  'reach.share': 'Reichweite',
  'reach.otherGrounds':
    'Seit {{since}} ist von anderen bekannt, dass sie die Plattform nutzen könnten: Davor und danach lassen sich nicht vergleichen.',
  'reach.empty': 'Wer die Plattform nutzen könnte, wird ab jetzt vermerkt.',
  'habits.title': 'Wie intensiv sie genutzt wird',
  'habits.text':
    'Personen der letzten 28 Tage. Wo zu wenige Personen zu unterscheiden wären, stehen Nachbarn gemeinsam in einem Balken.',
  'habits.tooFew': 'Zu wenige Personen zum Unterscheiden.',
  'habits.same': '{{counted}}: {{times}} bei allen {{people}} Personen.',
  'habits.one':
    '{{counted}}: {{from}} bis {{to}} bei allen {{people}} Personen. Weiter unterschieden, wären manche zu wenige.',
  'habits.oneOpen':
    '{{counted}}: {{from}} oder mehr bei allen {{people}} Personen. Weiter unterschieden, wären manche zu wenige.',
  'habits.exactly': 'Genau',
  'habits.atLeast': 'Mindestens',
  'habits.days': 'Tage mit Nutzung',
  'habits.daysUnit': 'Personen, nach Tagen mit Nutzung in 28 Tagen',
  'habits.daysDefinition':
    'Personen danach, an genau wie vielen der letzten 28 Tage sie irgendetwas auf der Plattform getan haben; die Tabelle sagt auch, an mindestens wie vielen.',
  'habits.daysCounted': 'Tage',
  'habits.breadth': 'Breite der Nutzung',
  'habits.breadthUnit': 'Personen, nach genutzten Fähigkeiten in 28 Tagen',
  'habits.breadthDefinition':
    'Personen danach, wie viele Fähigkeiten der Plattform sie in den letzten 28 Tagen genutzt haben. Fähigkeiten, die zu wenige nutzen, zählen nicht.',
  'habits.breadthCounted': 'Fähigkeiten',
  'choice.title': 'Aus eigenem Antrieb',
  'choice.unit': 'Personen in 28 Tagen',
  'choice.definition':
    'Personen, die mindestens eine Fähigkeit genutzt haben, die sie nicht nutzen müssen, und Personen, die nur vorgeschriebene genutzt haben (adoption.capabilities). Vorgeschriebene Nutzung sagt wenig darüber, ob sie gefällt.',
  'choice.use': 'Nutzung',
  'choice.voluntary': 'Etwas, das sie nicht nutzen müssen',
  'choice.onlyMandated': 'Nur Vorgeschriebenes',
  'widget.none': 'Noch hat keines Ihrer Teams {{least}} aktive Personen.',
  'widget.all': 'Alle Teams',
};
