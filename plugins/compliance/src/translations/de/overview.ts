export const overview = {
  'overview.title': 'Hält unsere Software die Regeln ein?',
  'overview.error': 'Die Zahlen konnten nicht geladen werden',
  'overview.answerSoftware':
    '{{clear}} von {{checked}} Repositorys verletzen keine blockierende Regel.',
  'overview.answerNoSoftware': 'Noch wurde kein Repository geprüft.',
  'overview.answerTasks':
    '{{passed}} von {{tries}} ersten Versuchen mit einem Template gingen durch.',
  'overview.answerNoTasks':
    'In den letzten {{days}} Tagen kam kein Template an eine Schranke.',
  'overview.waiting_one': 'Eine Ausnahme wartet auf eine Entscheidung',
  'overview.waiting_other':
    '{{count, number}} Ausnahmen warten auf eine Entscheidung',
  'overview.software': 'Wie Repositorys dastehen',
  'overview.softwareUnit_one': 'ein Repository',
  'overview.softwareUnit_other': 'Repositorys, n = {{count, number}}',
  'overview.softwareDefinition':
    'Für jedes Repository, das immer wieder geprüft wird: wie seine letzte Prüfung ausging. „Nicht bekannt“ heißt, dass sich eine blockierende Regel nicht prüfen ließ; das gilt nicht als bestanden.',
  'overview.nothingChecked': 'noch wurde nichts geprüft',
  'overview.tasks': 'Aufgaben von Templates an ihren Schranken',
  'overview.tasksUnit_one': 'eine Aufgabe',
  'overview.tasksUnit_other': 'Aufgaben, n = {{count, number}}',
  'overview.tasksDefinition':
    'Aufgaben von Software-Templates, die an eine Schranke kamen, nach Tag. Wer einmal aufgehalten wurde, zählt als aufgehalten. Probeläufe zählen nicht.',
  'overview.noTasks': 'Noch kam kein Template an eine Schranke.',
  'overview.passed': 'Bestanden',
  'overview.blocked': 'Aufgehalten',
  'rules.title': 'Regeln, die am häufigsten verletzt werden',
  'rules.text':
    'In Templates und Repositorys, in den letzten {{days}} Tagen. Zu einer Regel, die nur warnt, steht dabei, wie viele Templates sie aufgehalten hätte: Sind es wenige, kann sie blockieren.',
  'rules.share': '{{part}} von {{of}}',
  'rules.wouldBlock': 'hätte {{part}} von {{of}} aufgehalten',
  'rules.empty': 'Keine Regel wurde verletzt',
  'rules.emptyText': 'In den letzten {{days}} Tagen wurde nichts gefunden.',
  'rules.unseen': 'Noch wurde nichts angesehen',
  'rules.unseenText':
    'Regeln werden gezählt, wenn ein Repository geprüft wird, wenige Minuten nachdem der Katalog davon erfährt, und wenn ein Template prüft, was es erzeugt hat.',
};
