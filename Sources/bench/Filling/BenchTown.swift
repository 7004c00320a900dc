import Community
import Content
import Foundation
import Platform
import Security
import Storage

/// A filled site in a temporary folder, and where its pages are.
struct BenchTown: Codable {
    static let password = "Parvis-demo-2026"
    static let email = "amina@parvis.test"
    /// Who sees a third of the themes.
    static let other = "membre-2@parvis.test"
    static let slug = "banc"

    /// Where its files are, and its rows.
    struct Place: Codable {
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
    var signInForm: String { Self.signInForm(Self.email) }
    /// What the writers write.
    var message: String { Texts.comment(0) }

    static func signInForm(_ email: String) -> String {
        Form.encode([("email", email), ("password", password)])
    }

    /// The site that an earlier run has kept, or a new one.
    static func open(_ options: Options) throws -> BenchTown {
        guard let folder = options.site else {
            return try fill(posts: options.posts, members: options.members)
        }
        let note = URL(filePath: folder + "/bench.json")
        if FileManager.default.fileExists(atPath: note.path) {
            return try JSONDecoder().decode(BenchTown.self, from: Data(contentsOf: note))
        }
        let town = try fill(posts: options.posts, members: options.members, folder)
        try JSONEncoder().encode(town).write(to: note)
        return town
    }

    static func fill(
        posts: Int, members: Int, _ folder: String = temporaryFolder
    ) throws -> BenchTown {
        let began = Moment.now
        let place = Place(folder: folder, database: try BenchDatabase.make())
        do {
            let site = try open(place, storage: .temporary)
            let crowd = try Crowd.fill(site, members: members)
            let square = try NewsFilling.fill(site, crowd, posts: min(posts, mostComments))
            let talks = try Talks.fill(site, crowd, posts: posts)
            try site.database.count()
            try PostStore.tidy(site.database)
            try site.database.close()
            return BenchTown(
                place: place, story: square.story, quiet: square.quiet, talks: talks,
                seconds: Moment.seconds(since: began))
        } catch {
            remove(place)
            throw error
        }
    }

    private static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.path + "/parvis-bench-" + UUID().uuidString
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
