import Community
import Foundation
import Platform
import Security
import Storage

/// A filled site in a temporary folder, and where its pages are.
struct BenchTown {
    static let password = "Parvis-demo-2026"
    static let email = "amina@parvis.test"
    static let slug = "banc"

    /// Where its files are, and its rows.
    struct Place {
        let folder: String
        let database: BenchDatabase?
    }

    let place: Place
    /// The item that has 25 comments.
    let story: Int64
    /// Items without comments, for the writers.
    let quiet: [Int64]
    let talks: Talks
    let seconds: Double

    var home: String { "/\(Self.slug)" }
    var storyPage: String { "\(home)/news/\(story)" }
    var whatsNew: String { "\(home)/whats-new" }
    var topicPage: String { topic(talks.page) }
    var signInForm: String {
        Form.encode([("email", Self.email), ("password", Self.password)])
    }

    static func fill(posts: Int, members: Int) throws -> BenchTown {
        let folder =
            FileManager.default.temporaryDirectory.path + "/parvis-bench-"
            + UUID().uuidString
        let began = Moment.now
        let place = Place(folder: folder, database: try BenchDatabase.make())
        do {
            let site = try open(place, storage: .temporary)
            let crowd = try Crowd.fill(site, members: members)
            let square = try Square.fill(site, crowd, posts: min(posts, mostComments))
            let talks = try Talks.fill(site, crowd, posts: posts)
            try site.database.count()
            try site.database.close()
            return BenchTown(
                place: place, story: square.story, quiet: square.quiet, talks: talks,
                seconds: Moment.seconds(since: began))
        } catch {
            remove(place)
            throw error
        }
    }

    /// Beyond this, a larger site has more of the forum only.
    private static let mostComments = 100_000

    func topic(_ id: Int64) -> String { "\(home)/forum/topics/\(id)" }

    static func open(_ place: Place, storage: StorageOptions = StorageOptions()) throws -> Site {
        let options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: place.folder,
            resources: try Resources.folder())
        return try SiteFolder(path: place.folder, server: place.database?.address).open(
            options, storage: storage)
    }

    func remove() { Self.remove(place) }

    private static func remove(_ place: Place) {
        do {
            try place.database?.drop()
            try FileManager.default.removeItem(atPath: place.folder)
        } catch {
            print("bench: \(place.folder) stays: \(error)")
        }
    }
}
