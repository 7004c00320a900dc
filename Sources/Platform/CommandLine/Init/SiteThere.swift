import Community
import Content
import Foundation
import Storage

/// A site that is there when `parvis init` is run again.
struct SiteThere {
    let config: Config
    let folder: SiteFolder
    private let file: String

    init(_ file: NewConfig) throws {
        guard let config = file.config else { throw StartError.noSite(file.path) }
        self.config = config
        self.file = file.path
        folder = try SiteFolder(config)
    }

    /// Says what there is, and what one may have wanted.
    func describe() {
        Program.say("A site is there:")
        Program.say("  configuration  \(file)")
        Program.say("  address        \(config.address)")
        Program.say("  data           \(config.data)")
        Program.say("  spaces         \(spaces)")
        Program.say("It is looked at by:  parvis check --config \(file)")
        Program.say("It is served by:     parvis serve --config \(file)")
        Program.say("A lost link, or a lost password of an administrator, while it is stopped:")
        Program.say("                     parvis init --config \(file) --link ADDRESS")
    }

    private var spaces: String {
        do {
            let database = try folder.openDatabase()
            let all = try database.read { try SpaceStore(db: $0).listed() }
            return all.map { "\($0.space.name) (\($0.members))" }.joined(separator: ", ")
        } catch {
            return Program.sentence(error)
        }
    }

    /// A new link for an administrator: to come in, or to choose another password.
    func giveLink(to email: String) throws {
        guard try folder.hasSite else { throw StartError.noSite(folder.path) }
        guard Email.isPlausible(email) else {
            throw StartError.usage("--link \"\(email)\" must be an e-mail address")
        }
        let site = try folder.open(try SiteOptions(config))
        let link = try site.database.write { db in
            guard let space = try SpaceStore(db: db).all().first else {
                throw StartError.noSite(folder.path)
            }
            let place = FirstAdministrator.Place(
                slug: space.slug, name: space.name, host: space.host, zone: space.zone)
            return try FirstAdministrator.invite(
                email: email, name: email, to: place, site, db, at: site.clock.now())
        }
        try site.database.close()
        Program.say("This link serves once:\n\(link)")
    }
}
