import Community
import Content
import Foundation

/// What a poll's page says of how far it is.
extension PollPage {
    static func state(_ poll: Poll, _ visit: Visit) -> String {
        let (words, dates) = (visit.words, visit.dates)
        switch poll.stage {
        case .draft, .held: return words("polls.stage.\(poll.stage.rawValue)")
        case .closed:
            return words(
                "polls.stage.closed",
                ["when": dates.near(poll.closedAt ?? poll.listedAt, now: visit.now)])
        case .published: break
        }
        if let start = poll.opensAt, start > visit.now {
            return words("polls.stage.coming", ["when": dates.coming(start, now: visit.now)])
        }
        return poll.closesAt.map {
            words("polls.until", ["when": dates.coming($0, now: visit.now)])
        } ?? words("polls.stage.open")
    }

    static func hidden(_ poll: Poll, _ words: Localization) -> String {
        if poll.rules.results == .closed { return words("polls.hidden.closed") }
        if poll.rules.results == .voted, !poll.hasOwnVote { return words("polls.hidden.voted") }
        return poll.rules.isSecret
            ? words.count("polls.hidden.few", Poll.leastTold) : words("polls.hidden.coming")
    }

    static func prolongings(_ poll: Poll, _ visit: Visit) throws -> [String] {
        guard poll.prolongingCount > 0 else { return [] }
        return try ProlongingStore(db: visit.db).all(of: poll.id).map { $0.text(visit) }
    }

    static func looks(_ poll: Poll, _ visit: Visit) throws -> [String] {
        guard poll.lookCount > 0 else { return [] }
        return try ClosingStore(db: visit.db).looks(at: poll.id).map { $0.text(visit) }
    }
}

extension ClosingStore.Look {
    func text(_ visit: Visit) -> String {
        visit.words(
            "polls.looked",
            [
                "name": name ?? visit.words("person.gone"), "when": visit.dates.moment(at),
            ])
    }
}
