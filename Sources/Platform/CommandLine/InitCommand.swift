import Community
import Content
import Foundation
import Storage

/// `parvis init`: the first run. Makes the data folder, the database, a space and its first
/// administrator, who has no password until they follow the link that is printed.
enum InitCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--config"] + Question.all.map(\.option))
        let config = try Config(file: arguments["--config"] ?? Resources.configuration())
        let folder = try SiteFolder(config)
        guard try !folder.hasSite else { throw StartError.alreadyThere(folder.path) }
        var answers: [String: String] = [:]
        for question in Question.all {
            answers[question.option] = try question.answer(given: arguments[question.option])
        }
        let link = try make(folder, config, answers)
        Program.say("The site is made in \(folder.path). Its first administrator comes in here,")
        Program.say("once, within 14 days, when parvis serve runs:")
        Program.say(link)
    }

    private static func make(
        _ folder: SiteFolder, _ config: Config, _ answers: [String: String]
    ) throws -> String {
        let place = FirstAdministrator.Place(
            slug: answers["--space"] ?? "", name: answers["--space-name"] ?? "",
            host: answers["--host"] ?? "", zone: "Europe/Paris")
        return try NewSite(folder: folder).make(try SiteOptions(config)) { site in
            try site.database.write { db in
                try FirstAdministrator.invite(
                    email: answers["--email"] ?? "", name: answers["--name"] ?? "", to: place,
                    site, db, at: site.clock.now())
            }
        }
    }
}
