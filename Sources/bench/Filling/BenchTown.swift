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
    /// Who sees a third of what is for groups.
    static let outsider = "membre-2@parvis.test"
    static let slug = "banc"

    /// Where its files are, and its rows.
    struct Place: Codable {
        let folder: String
        let database: BenchDatabase?
    }

    let place: Place
    let handles: BenchHandles
    let seconds: Double

    /// The filled space.
    static var home: String { "/\(slug)" }

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

    /// - Parameter isAlone: whether its database is in its folder though a server is given.
    static func fill(
        posts: Int, members: Int, _ folder: String = temporaryFolder, isAlone: Bool = false
    ) throws -> BenchTown {
        let began = Moment.now
        let place = Place(folder: folder, database: isAlone ? nil : try BenchDatabase.make())
        do {
            let site = try open(place, storage: .temporary)
            let crowd = try CrowdFilling.fill(site, members: members)
            var handles = BenchHandles()
            for filling in site.declarations.all(BenchFilling.self) {
                handles.merge(try filling.fill(site, crowd, posts))
            }
            try site.database.count()
            try tidy(site.database)
            try site.database.close()
            return BenchTown(
                place: place, handles: handles, seconds: Moment.seconds(since: began))
        } catch {
            remove(place)
            throw error
        }
    }

    private static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.path + "/parvis-bench-" + UUID().uuidString
    }

    /// As each night does.
    private static func tidy(_ database: DatabasePool) throws {
        var isFirst = true
        while try !database.write({ try FullText($0).merge(pages: 1_000, isFirst: isFirst) }) {
            isFirst = false
        }
    }

    /// What measures see of it.
    func ground(_ site: Site) throws -> BenchGround {
        let space = try site.database.read { try SpaceStore(db: $0).find(slug: Self.slug) }
        guard let space else { throw BenchError.failed("no space \(Self.slug)") }
        return BenchGround(space: space, handles: handles, message: Texts.message)
    }

    static func open(
        _ place: Place, storage: StorageOptions = StorageOptions(), mail: MailOptions? = nil,
        web: WebOptions? = nil
    ) throws -> Site {
        var options = SiteOptions(
            address: "http://localhost", name: "Parvis", data: place.folder,
            resources: try Resources.folder(), allowance: 10_000)
        (options.mail, options.web) = (mail, web)
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
