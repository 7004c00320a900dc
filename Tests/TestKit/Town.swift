import Accounts
import Administration
package import Community
import Content
package import Foundation
import HTTP
import Members
import Moderation
import Search
import Security
import Storage
import Tasks

/// One small world: two spaces, seven people, a clock that stands still on Monday 3 June 2019
/// at 14 h 30 in Paris, and a real site in a temporary folder.
package final class Town {
    package let site: Site
    package let folder: String
    package let log = LogLines()
    private let fixed: FixedClock
    private let plan: TownPlan
    private let application: SiteApplication
    private var worker: SiteApplication.Worker
    private var visitors: [Resident: Browser.Memory] = [:]
    /// What tells a browser in which somebody has signed in before.
    private var devices: [Resident: String] = [:]
    private let database: TestDatabase

    /// The kernel, and the modules without which a space is none.
    package static let society: [Feature] =
        [community] + content + [accounts, members, administration, moderation, search, tasks]

    package static let start = Date(timeIntervalSince1970: 1_559_565_000)

    /// - Parameters:
    ///   - features: what the test is about, beside what every community has.
    ///   - server: for a test that other tests would disturb.
    package init(
        features: [Feature], address: String = "http://localhost", on server: OwnServer? = nil,
        limits: (inout SiteOptions) -> Void = { _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString
        var options = SiteOptions(
            address: address, name: "Parvis", data: folder, resources: Self.resources)
        // Nobody hurries in a town whose clock stands still.
        options.allowance = 100
        limits(&options)
        let known = Set(features.map(\.name))
        let features = Self.society.filter { !known.contains($0.name) } + features
        fixed = FixedClock(Self.start)
        plan = try TownPlan(features, folder: options.resources)
        database = try plan.database(on: server)
        let pool = try database.pool(folder: folder)
        site = try Site(
            options, features: features, resources: plan.resources, database: pool,
            files: try FileStore(folder: folder), keys: TownPlan.keys,
            hashing: .light, clock: fixed.clock, log: .collecting(in: log))
        application = SiteApplication(site)
        worker = try application.makeContext()
        // Hundreds of towns are made before the first is visited.
        pool.rest()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The project's own folder, which holds `Templates`, `Static` and `config`.
    package static var resources: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    package var now: Date { site.clock.now() }

    /// Moves the clock and does what has become due.
    package func wait(_ seconds: TimeInterval) throws {
        fixed.move(by: seconds)
        try runJobs()
    }

    /// Moves the clock alone.
    package func pass(_ seconds: TimeInterval) { fixed.move(by: seconds) }

    package func runJobs() throws { try Jobs(site).runDue() }

    /// A signed-in browser of this person, opened through the real form.
    package func visit(as resident: Resident) throws -> Browser {
        if let memory = visitors[resident] { return Browser(town: self, memory: memory) }
        let browser = Browser(town: self)
        try browser.signIn(resident.email, Resident.password)
        visitors[resident] = browser.memory
        return browser
    }

    /// The browser of this person again, as when the session before has ended.
    package func signInAgain(_ resident: Resident) throws -> Browser {
        let browser = guest()
        let name = site.cookies.name(.device)
        let known = visitors[resident].map { Browser(town: self, memory: $0) }?.cookie(name)
        if let device = known ?? devices[resident] { browser.setCookie(name, device) }
        try browser.post(
            "/sign-in", ["email": resident.email, "password": Resident.password])
        devices[resident] = browser.cookie(name)
        return browser
    }

    /// A browser that nobody is signed in with.
    package func guest() -> Browser { Browser(town: self) }

    package func space(_ place: Place) throws -> Space {
        guard
            let space = try site.database.read({ try SpaceStore(db: $0).find(slug: place.rawValue) }
            )
        else { throw TownError.missing(place.rawValue) }
        return space
    }

    package func person(_ resident: Resident) throws -> Person.ID {
        let found = try site.database.read { try PersonStore(db: $0).find(email: resident.email) }
        guard let found else { throw TownError.missing(resident.rawValue) }
        return found.id
    }

    func answer(_ request: Request) -> Response {
        let response = application.respond(to: request, &worker)
        site.deferredWrites.drain(site.database, log: site.log)
        site.denials.drain(
            site.database, log: site.log, before: now)
        return response
    }

    /// Another server of the same site, which has kept nothing yet.
    package func anotherServer() throws -> SiteApplication {
        SiteApplication(
            try Site(
                site.options, features: site.features, resources: plan.resources,
                database: site.database, files: site.files, keys: TownPlan.keys,
                hashing: .light, clock: fixed.clock, log: .collecting(in: log)))
    }

    func admit(_ head: RequestHead) -> Admission { application.admit(head) }
}

package enum TownError: Error {
    case missing(String)
    case signInRefused(String, Int)
}
