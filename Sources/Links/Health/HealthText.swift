import Community
import Foundation
import Web

/// What is known of a link, in words.
struct HealthText {
    let words: Localization
    let dates: DateText

    init(_ visit: Visit) { (words, dates) = (visit.words, visit.dates) }

    /// What a list says of it: nothing where it is well, or not known to be ill.
    func short(of link: WebLink) -> String? {
        let record = link.record
        guard record.verdict == .dead, let since = record.failingSince ?? record.checked else {
            return nil
        }
        return words("links.dead.since", ["day": dates.day(since)])
    }

    /// What a moderator is told of it.
    func full(of link: WebLink) -> String {
        let record = link.record
        guard let checked = record.checked else { return words("links.health.unchecked") }
        let facts: KeyValuePairs = ["when": dates.moment(checked)]
        switch record.verdict {
        case .unchecked: return words("links.health.unchecked")
        case .alive: return words("links.health.alive", facts)
        case .suspect: return words("links.health.suspect", facts)
        case .notKnown: return words("links.health.notKnown", facts)
        case .failing, .dead:
            let since = record.failingSince ?? checked
            return words(
                "links.health.\(record.verdict.rawValue)",
                ["when": dates.moment(checked), "since": dates.day(since)])
        }
    }

    /// Why it has the verdict that it has.
    func cause(of link: WebLink) -> String? {
        guard let cause = link.record.cause else { return nil }
        let text = words("links.cause.\(cause.rawValue)")
        guard let status = link.record.status, cause != .homePage else { return text }
        return words("links.cause.withStatus", ["cause": text, "status": String(status)])
    }
}
