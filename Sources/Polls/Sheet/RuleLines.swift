import Community
import Content
import Foundation

/// All rules of a poll as sentences: what the ballot page and the minutes state alike.
struct RuleLines {
    let poll: Poll
    let space: Space
    let words: Localization

    private var dates: DateText { DateText(words: words, zone: space.zone) }

    static func all(of poll: Poll, _ visit: Visit) throws -> [String] {
        let groups =
            poll.item.audience == .groups
            ? try GroupStore(db: visit.db).names(of: poll.id) : []
        return RuleLines(poll: poll, space: try visit.space, words: visit.words)
            .all(groups: groups)
    }

    /// - Parameter groups: those that the poll is for.
    func all(groups: [String]) -> [String] {
        [
            electors(groups), guests, time,
            words(poll.rules.isSecret ? "polls.is.secret" : "polls.is.named"),
            words("polls.results.\(poll.rules.results.rawValue)"),
            words(poll.rules.mayChange ? "polls.is.changing" : "polls.is.final"),
            words("polls.is.blank"), quorum, tie, proxies,
            steps, words("polls.is.look"),
            poll.closesAt.map { _ in words("polls.is.early") },
        ].compactMap(\.self)
    }

    /// What whoever answers by a link has to know.
    var survey: [String] {
        [
            words(poll.rules.isSecret ? "polls.is.secretSurvey" : "polls.is.namedSurvey"), time,
            words("polls.is.once"), words.count("polls.is.kept", GuestNames.months),
        ]
    }

    private func electors(_ groups: [String]) -> String? {
        guard poll.rules.guests != .alone else { return nil }
        let who =
            poll.item.audience == .groups
            ? words("polls.electors.groups", ["names": groups.joined(separator: ", ")])
            : words("polls.electors.\(poll.item.audience.rawValue)")
        return poll.rules.includesPartners ? who + " " + words("polls.electors.partners") : who
    }

    /// Who votes by a link, how many they are, and until when some more may be asked.
    private var guests: String? {
        guard poll.rules.guests != .none else { return nil }
        let who = words.count("polls.guests.\(poll.rules.guests.rawValue)", poll.guestCount)
        let late = words(poll.rules.invitesLate ? "polls.guests.late" : "polls.guests.early")
        return who + " " + late
    }

    private var time: String {
        switch (poll.opensAt, poll.closesAt) {
        case (let start?, let end?):
            words(
                "polls.time.both", ["start": dates.moment(start), "end": dates.moment(end)])
        case (nil, let end?): words("polls.time.end", ["end": dates.moment(end)])
        case (let start?, nil): words("polls.time.start", ["start": dates.moment(start)])
        case (nil, nil): words("polls.time.open")
        }
    }

    private var steps: String? {
        poll.rules.isSecret && poll.rules.results != .closed
            ? words.count("polls.is.steps", Poll.leastTold) : nil
    }

    private var quorum: String? {
        guard let quorum = poll.rules.quorum else { return words("polls.quorum.none") }
        let base = words("polls.quorum.base.\(quorum.base.rawValue)")
        guard let denominator = quorum.denominator else {
            return words.count("polls.quorum.number", quorum.numerator, ["base": base])
        }
        let part = "\(quorum.numerator)/\(denominator)"
        let known = ["1/4": "quarter", "1/3": "third", "1/2": "half", "2/3": "twothirds"]
        return words(
            "polls.quorum.share",
            ["share": known[part].map { words("polls.quorum.part.\($0)") } ?? part, "base": base])
    }

    private var tie: String {
        words(poll.rules.tie == .lot ? "polls.tie.lotRule" : "polls.tie.saidRule")
    }

    private var proxies: String? {
        guard poll.rules.takesProxies else { return words("polls.proxies.none") }
        return words.count("polls.proxies.rule", poll.rules.mostProxies)
    }
}
