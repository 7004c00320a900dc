import Community
import Foundation

/// What `parvis restore` says at its end, and what is left to do.
struct RestoreWords {
    let lines: [String]

    init(_ told: RestoredSite.Told, _ config: Config, file: String) {
        let made = LocalDate(told.report.manifest.date, .gmt).rfc3339
        lines =
            ["The site is back in \(config.data), as it was on \(made):"]
            + Self.holds(told.report.summary, lacking: told.lacking)
            + [
                "Nobody is signed in any more, and invitations have ended: send them again."
            ] + Self.mails(told.settled.mails) + Self.erasures(told, made)
            + [
                "What people withdrew since, such as a password of a program, serves again.",
                "Passwords of mail and of a database are in no backup: they are in the files that",
                "the configuration names. Then:",
                "  parvis check --config \(file)", "  parvis serve --config \(file)",
            ]
    }

    static func lines(of report: BackupInspection.Report, _ file: String) -> [String] {
        let made = LocalDate(report.manifest.date, .gmt).rfc3339
        return ["\(file) can be brought back: \(report.manifest.name), as it was on \(made):"]
            + holds(report.summary, lacking: report.summary.missing.count)
            + [
                report.isRead
                    ? "  every file, page and reference was looked at"
                    : "  every file and row was looked at; its references are by its server, when "
                        + "it is brought back"
            ]
    }

    private static func holds(_ summary: BackupSummary, lacking: Int) -> [String] {
        let counts =
            "  \(summary.allRows) rows in \(summary.rows.count) tables, "
            + "\(summary.files) files"
        guard lacking > 0 else { return [counts] }
        return [
            counts, "  \(lacking) files were gone or altered when it was made: they are missing",
        ]
    }

    private static func mails(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        return [
            "\(count) mails were waiting then and may have gone since: none goes by itself. On the "
                + "page",
            "\(SiteAdministrationPaths.mail()) you send each, or give it up.",
        ]
    }

    private static func erasures(_ told: RestoredSite.Told, _ made: String) -> [String] {
        guard told.hasErasures else {
            return [
                "No list of erasures (parvis.erasures) lies beside the backup: whoever erased",
                "their account since \(made) is back, and is to be erased again.",
            ]
        }
        return [
            "Accounts that were erased since, by the list beside the backup, and are again: "
                + "\(told.settled.erased)"
        ]
    }
}
