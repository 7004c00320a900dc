import Community
import Content
import Foundation
import Glibc
import Storage

/// `parvis init`: the first run. Makes the configuration if there is none, the data folder, the
/// database, a space and its first administrator, who has no password until they follow the link
/// that is printed.
enum InitCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(
            rest,
            options: ["--config", "--link"] + Question.all.map(\.option) + InitAnswers.further)
        let file = try NewConfig(named: arguments["--config"])
        if let email = arguments["--link"] { return try SiteThere(file).giveLink(to: email) }
        if !file.isNew {
            let there = try SiteThere(file)
            if try there.folder.hasSite {
                there.describe()
                throw StartError.alreadyThere(there.folder.path)
            }
        }
        if isatty(STDIN_FILENO) == 1 {
            Program.say("This makes a new site. One that you have a backup of comes back by")
            Program.say("parvis restore BACKUP --key FILE instead.")
        }
        let answers = try InitAnswers(arguments, file)
        let config = try file.filled(with: answers)
        let link = try file.keep(answers) { try make(config, answers) }
        for line in InitWords(config, file: file.path, link: link).lines { Program.say(line) }
    }

    private static func make(_ config: Config, _ answers: InitAnswers) throws -> String {
        let folder = try SiteFolder(config)
        guard try !folder.hasSite else { throw StartError.alreadyThere(folder.path) }
        return try NewSite(folder: folder).make(try SiteOptions(config)) { site in
            try site.database.write { db in
                // Whoever moderates reads more than others (OWASP ASVS 6.3.3); the site's
                // policies say otherwise if they are changed.
                var policies = try SitePolicyStore(db: db).current()
                policies.secondFactor = .moderators
                try SitePolicyStore(db: db).set(policies)
                return try FirstAdministrator.invite(
                    email: answers.email, name: answers.person, to: answers.place, site, db,
                    at: site.clock.now())
            }
        }
    }
}
