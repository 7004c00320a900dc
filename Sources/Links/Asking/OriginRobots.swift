import Foundation
import Storage
import Web

/// What a site was found to say of programs that visit it, and when.
struct OriginRobots: Sendable {
    enum State: String, SQLValue, Sendable {
        case all, none, rules
    }

    /// How long it is believed, in seconds (RFC 9309 2.4).
    private static let validity: Double = 86_400
    /// After which a site that fails is taken to have no rules (RFC 9309 2.3.1.4).
    private static let patience: Double = 30 * 86_400

    let origin: String
    var state: State
    /// The lines that say something; empty unless the state is `rules`.
    var rules = ""
    /// Since when the site fails where it is asked for them.
    var failingSince: Date?
    let fetchedAt: Date

    /// What follows from an answer.
    /// - Parameter former: what was found before.
    init(_ answer: FetchAnswer, of origin: String, after former: OriginRobots?, at now: Date) {
        (self.origin, fetchedAt) = (origin, now)
        switch answer.status {
        case 200..<300: (state, rules) = (.rules, Self.lines(answer.body))
        case 500...:
            let since = former?.failingSince ?? now
            failingSince = since
            state = now.timeIntervalSince(since) < Self.patience ? .none : .all
        default: state = .all
        }
    }

    /// A site whose rules cannot be had for a reason that is no failure of it, such as a redirect
    /// that leads round and round, has none.
    init(allowingAllOf origin: String, at now: Date) {
        (self.origin, state, fetchedAt) = (origin, .all, now)
    }

    func isValid(at now: Date) -> Bool { now.timeIntervalSince(fetchedAt) < Self.validity }

    func file(for agent: String) -> RobotsFile {
        switch state {
        case .all: .allowsAll
        case .none: .allowsNothing
        case .rules: RobotsFile(Array(rules.utf8), for: agent)
        }
    }

    /// Without what is no rule: comments, maps of the site.
    private static func lines(_ body: [UInt8]) -> String {
        let text = String(decoding: RobotsFile.whole(body), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline)
            .map { $0.prefix { $0 != "#" } }
            .filter { line in
                line.contains(":") && !line.lowercased().hasPrefix("sitemap")
                    && !line.unicodeScalars.contains("\0")
            }
            .joined(separator: "\n")
    }
}

extension OriginRobots: FromRow {
    init(row: Row) throws {
        origin = try row["origin"]
        state = try row["state"]
        rules = try row["rules"]
        failingSince = try row["failing_since"]
        fetchedAt = try row["fetched_at"]
    }
}
