import Community
import Foundation
import Markup

/// A poll in a list, as it is printed.
struct PollRow: Rendered {
    let line: PollLine
    let address: String
    let state: String
    let isWaiting: Bool
    let isDone: Bool
    let ballots: String
    let secrecy: String

    init(_ line: PollLine, _ visit: Visit, _ space: Space) {
        let (words, now) = (visit.words, visit.now)
        self.line = line
        address =
            line.stage == .closed
            ? PollPaths.results(line.id, in: space) : PollPaths.poll(line.id, in: space)
        isWaiting = line.waits(at: now)
        isDone = line.hasVoted && line.isOpen(at: now)
        state = Self.state(line, visit)
        ballots = words.count("polls.votes", line.cast)
        secrecy = words(line.isSecret ? "polls.secret" : "polls.named")
    }

    private static func state(_ line: PollLine, _ visit: Visit) -> String {
        let words = visit.words
        switch line.stage {
        case .draft: return words("polls.stage.draft")
        case .held: return words("polls.stage.held")
        case .closed:
            return words(
                "polls.stage.closed", ["when": visit.dates.near(line.listedAt, now: visit.now)])
        case .published: break
        }
        if let start = line.opensAt, start > visit.now {
            return words(
                "polls.stage.coming", ["when": visit.dates.coming(start, now: visit.now)])
        }
        return line.closesAt.map {
            words("polls.until", ["when": visit.dates.coming($0, now: visit.now)])
        } ?? words("polls.stage.open")
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.line.title }, .text("address") { $0.address },
        .text("state") { $0.state }, .flag("waiting") { $0.isWaiting },
        .flag("done") { $0.isDone }, .text("ballots") { $0.ballots },
        .text("secrecy") { $0.secrecy }, .flag("isDraft") { $0.line.stage == .draft },
    ]
}
