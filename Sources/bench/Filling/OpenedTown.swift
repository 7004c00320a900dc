import Community
import HTTP
import Security
import Storage

/// The filled site in this process, read by its first member.
final class OpenedTown {
    let site: Site
    let ground: BenchGround
    private let application: SiteApplication
    private(set) var worker: SiteApplication.Worker
    private var cookies: [BenchMeasure.Reader: String] = [:]

    init(_ town: BenchTown, mail: MailOptions? = nil) throws {
        site = try BenchTown.open(town.place, mail: mail)
        ground = try town.ground(site)
        application = SiteApplication(site)
        worker = try application.makeContext()
        let readers: [(BenchMeasure.Reader, String)] = [
            (.member, BenchTown.email), (.outsider, BenchTown.outsider),
        ]
        for (reader, email) in readers {
            let form = BenchTown.signInForm(email)
            let answer = try send(Form.request("/sign-in", form: form))
            guard let cookie = answer.headers["Set-Cookie"]?.prefix(while: { $0 != ";" }) else {
                throw BenchError.failed("no session: \(answer.status)")
            }
            cookies[reader] = String(cookie)
        }
    }

    /// The cookies of many members who are signed in.
    func crowd(_ count: Int) throws -> [String] {
        let (space, now) = (ground.space, site.clock.now())
        let tokens = try site.database.write {
            try CrowdStore(db: $0, space: space).signIn(count, at: now)
        }
        return tokens.map { "\(site.cookies.name(.session))=\($0.text)" }
    }

    func close() throws { try site.database.close() }

    func answer(
        _ request: BenchRequest, as reader: BenchMeasure.Reader = .member
    ) throws -> Response {
        try send(request.bytes(cookie: cookies[reader]))
    }

    func answer(_ request: BenchRequest, with cookie: String) throws -> Response {
        try send(request.bytes(cookie: cookie))
    }

    private func send(_ bytes: [UInt8]) throws -> Response {
        application.respond(to: try Request(parsing: bytes), &worker)
    }
}
