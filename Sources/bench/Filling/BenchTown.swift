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

    let folder: String
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
        do {
            let site = try open(folder, storage: .temporary)
            let crowd = try Crowd.fill(site, members: members)
            let square = try Square.fill(site, crowd, posts: min(posts, mostComments))
            let talks = try Talks.fill(site, crowd, posts: posts)
            try site.database.close()
            return BenchTown(
                folder: folder, story: square.story, quiet: square.quiet, talks: talks,
                seconds: Moment.seconds(since: began))
        } catch {
            try FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    /// Beyond this, a larger site has more of the forum only.
    private static let mostComments = 100_000

    func topic(_ id: Int64) -> String { "\(home)/forum/topics/\(id)" }

    static func open(_ folder: String, storage: StorageOptions = StorageOptions()) throws -> Site {
        let options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: folder,
            resources: try Resources.folder())
        return try SiteFolder(path: folder).open(options, storage: storage)
    }

    func remove() {
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            print("bench: \(folder) stays: \(error)")
        }
    }
}
