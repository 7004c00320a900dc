import Foundation

/// `parvis help`, and `--help` after a command.
enum HelpCommand {
    static func isAsked(_ words: ArraySlice<String>) -> Bool {
        words.contains("--help") || words.contains("-h")
    }

    /// What the whole says of one command; nil of one that there is not.
    static func usage(of command: String) -> String? {
        let parts = text.components(separatedBy: "\n\n").filter {
            $0.hasPrefix("  parvis \(command) ")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    static let text = """
        Parvis, a participative community platform.

          parvis demo  [--port N] [--data DIR] [--mail FILE]
              A fully populated site on loopback, in a temporary folder unless DIR is given.
              Prints its address and its accounts. With FILE, a configuration whose mail keys
              are used, what it writes from then on is really mailed.

          parvis init  [--config FILE] [--space-name NAME] [--address URL] [--language fr|en]
                       [--email ADDRESS] [--data DIR] [--name NAME] [--space SLUG]
                       [--host ORGANISATION] [--link ADDRESS]
              First run: writes FILE if it is not there or not adapted, makes the database and a
              space, prints a one-time link for the first administrator, and says how to go on, up
              to a service behind Caddy with TLS and mail. On a terminal it asks five questions
              for what is not given; NAME, SLUG and ORGANISATION it can do without. Run again, it
              says what is there; --link gives an administrator who lost theirs a new link.

          parvis serve [--config FILE]
              Serves the site until it is told to stop (SIGTERM or Ctrl-C).

          parvis check [--config FILE]
              Looks at the configuration, the database, the files and the pages, and says what is
              wrong. Exit code 0 if nothing is.

          parvis rotate [--config FILE]
              Makes a new key, which signs from the next start on, and keeps the one before beside
              it. For once a year, and at once if somebody may have read the key. What the former
              key signed is taken until its file is removed: after auditMonths.

          parvis backup [DIR] [--config FILE]
              Makes one backup now, in DIR or in backupFolder: the database as of one moment, the
              files and the key in one file, sealed to backupKey. The server may run meanwhile.

          parvis backup-key [--out FILE]
              Makes a pair of keys for backups. Prints the public one, for the configuration, and
              the secret one, which opens them, or puts that into FILE: take it away from here.

          parvis restore BACKUP --key FILE [--config FILE] [--verify]
              Brings a site back from a backup, or from the newest of a folder, into a folder of
              data with nothing in it, and an empty database if that is on a server. FILE holds the
              secret key. All of the backup is looked at before anything is written. With --verify
              it is looked at as if it were brought back, and nothing else is touched.

          parvis mail check [--config FILE] [--to ADDRESS]
              Looks at the server that mails are sent by and at the mailbox of the answers, sends
              a mail if an address is given, and says what the domain needs in the DNS.

          parvis ingest [--config FILE]
              Takes one mail from standard input, for the local mail server to pipe to: reports
              and answers for the address mailReturns. Exit code 75 asks it to try again later.

          parvis help
              This text.

        FILE is config/parvis.json5, in the current folder or beside the program, unless it is
        given. Every key is explained there.
        """
}
