import Community
import Content
import HTTP
import Storage

/// What a page is made of: its statements, its bytes. Counted in this process, before any server
/// has the site.
struct PageCounts {
    private let town: BenchTown

    init(_ town: BenchTown) { self.town = town }

    func add(to report: inout Report) throws {
        let site = try BenchTown.open(town.place)
        let application = SiteApplication(site)
        var worker = try application.makeContext()
        let signIn = Form.request("/sign-in", form: town.signInForm)
        let answer = application.respond(to: try Request(parsing: signIn), &worker)
        guard let cookie = answer.headers["Set-Cookie"]?.prefix(while: { $0 != ";" }) else {
            throw BenchError.failed("no session: \(answer.status)")
        }
        for (name, path) in [
            ("home page", town.home), ("topic", town.topicPage), ("news item", town.storyPage),
            ("what’s new", town.whatsNew),
        ] {
            let request = try Request(parsing: Form.request(path, cookie: String(cookie)))
            let page = application.respond(to: request, &worker)
            let bytes = Self.size(of: page)
            report.add("\(name), statements", "\(worker.statements)", "15")
            report.add("  waits for the server", "\(worker.roundTrips)", "\(worker.statements)")
            report.add("\(name), HTML", bytes.kilobytes, "60 kB")
            if path == town.home { try addFirstPage(bytes, page, application, &worker, &report) }
        }
        try site.database.close()
    }

    /// Everything a browser fetches to show the first page.
    private func addFirstPage(
        _ html: Int, _ page: Response, _ application: SiteApplication,
        _ worker: inout SiteApplication.Worker, _ report: inout Report
    ) throws {
        guard case .bytes(let bytes) = page.body else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let linked = text.split(separator: "\"").filter { $0.hasPrefix("/static/") }
            .map { String($0.prefix { $0 != "#" }) }
        var total = html
        for path in Set(linked) {
            let request = try Request(parsing: Form.request(path))
            total += Self.size(of: application.respond(to: request, &worker))
        }
        report.add("first page with all it needs", total.kilobytes, "100 kB")
    }

    private static func size(of response: Response) -> Int {
        guard case .bytes(let bytes) = response.body else { return 0 }
        return bytes.count
    }
}
