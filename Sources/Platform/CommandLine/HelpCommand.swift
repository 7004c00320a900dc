/// `parvis help`
enum HelpCommand {
    static let text = """
        Parvis, a participative community platform.

          parvis demo  [--port N] [--data DIR]
              A fully populated site on loopback, in a temporary folder unless DIR is given.
              Prints its address and its accounts.

          parvis init  [--config FILE] [--email ADDRESS] [--name NAME]
                       [--space SLUG] [--space-name NAME] [--host ORGANISATION]
              First run: makes the database and a space, and prints a one-time link for the first
              administrator. Asks for what is not given.

          parvis serve [--config FILE]
              Serves the site until it is told to stop (SIGTERM or Ctrl-C).

          parvis check [--config FILE]
              Looks at the configuration, the database, the files and the pages, and says what is
              wrong. Exit code 0 if nothing is.

          parvis help
              This text.

        FILE is config/parvis.json5 unless it is given. Every key is explained there.
        """
}
