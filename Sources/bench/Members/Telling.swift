import Community
import Content
import Foundation

/// What reaches all members of a large space: how long the act takes, how long it holds up another
/// write, and when the last of them is told.
struct Telling {
    private static let longest = 600.0

    private let crowd: CrowdedTown
    private let seconds: Double

    init(_ crowd: CrowdedTown, _ options: Options) {
        self.crowd = crowd
        seconds = options.seconds
    }

    func add(to report: inout Report) throws {
        let site = try Child(.site(crowd.town.place))
        defer { site.stop() }
        let moderator = try client(site, CrowdedTown.moderator)
        let last = try client(site, crowd.last)
        let item = "À lire par \(crowd.members)"
        try add(to: &report, "à lire", site, last) {
            try moderator.post(
                "\(BenchTown.home)/news",
                Form.encode([
                    ("title", item), ("body", "Le texte."), ("asks_reading", "1"),
                    ("audience", "space"), ("when", "now"), ("again", "1"),
                ]))
        }
        let message = "Un message pour \(crowd.members)"
        try add(to: &report, "a message that all follow", site, last) {
            try moderator.post(
                crowd.topic + "/posts", Form.encode([("text", message), ("again", "1")]))
        }
    }

    private func add(
        to report: inout Report, _ name: String, _ site: Child, _ last: Client,
        _ act: () throws -> Client.Answer
    ) throws {
        let usual = try bystander(site)
        Thread.sleep(forTimeInterval: seconds / 2)
        let before = try usual.end()
        let lines = try Self.lines(last)
        let other = try bystander(site)
        let begun = Moment.now
        let answer = try act()
        let took = Moment.seconds(since: begun)
        guard answer.status == 303 else {
            throw BenchError.failed("\(name) is answered \(answer.status)")
        }
        try wait(for: last, beyond: lines)
        let told = Moment.seconds(since: begun)
        let held = try other.end()
        report.add(
            "\(name) to \(crowd.members.grouped) members: the act", took.milliseconds,
            goal: .atMost(0.3, then: 0.05, .seconds), of: took)
        report.add(
            "  longest that another write takes, and without it",
            held.milliseconds + ", " + before.milliseconds,
            goal: .atMost(0.1, then: 0.02, .seconds), of: held)
        report.add(
            "  all told", told.digits(2) + " s", goal: .atMost(60, then: 20, .seconds), of: told)
    }

    /// Until whoever is told last has one notice more.
    private func wait(for last: Client, beyond lines: Int) throws {
        let begun = Moment.now
        while try Self.lines(last) == lines {
            guard Moment.seconds(since: begun) < Self.longest else {
                throw BenchError.failed("the last member is never told")
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private static func lines(_ reader: Client) throws -> Int {
        try reader.get("/account/notices").text.split(separator: "<li").count
    }

    private func bystander(_ site: Child) throws -> Bystander {
        let cookie = try BenchTown.signIn(site, as: BenchTown.email)
        let address = try crowd.town.handles.all("topic to be answered")[0]
        let form = Form.encode([("text", "Je passe."), ("again", "1")])
        return Bystander(
            site.port, Form.request(address, cookie: cookie, form: form), network: 90)
    }

    private func client(_ site: Child, _ email: String) throws -> Client {
        Client(
            port: site.port, source: "127.0.0.2", cookie: try BenchTown.signIn(site, as: email))
    }
}
