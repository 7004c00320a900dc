import Community
import Content
import Foundation
import HTTP
import Markup

extension PollPage {
    /// - Parameter typedEnd: a new end that cannot be.
    init(
        _ poll: Poll, _ ballot: PollBallot, _ visit: Visit, typedEnd: TypedEnd? = nil
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        self.poll = poll
        self.space = space
        body = try MentionLink.shown(poll.html, visit)
        author = Self.author(poll, space, visit)
        state = Self.state(poll, visit)
        questionRules = ballot.questions.map { QuestionRule(text: $0.text, rule: $0.rule(words)) }
        rules = try RuleLines.all(of: poll, visit)
        prolongings =
            poll.isFrozen
            ? try ProlongingStore(db: visit.db).all(of: poll.id).map { $0.text(visit) } : []
        host = try Self.host(poll, visit)
        files = try AttachmentStore(db: visit.db).rows(of: [poll.id], visit)[poll.id] ?? []
        (sheet, whyNot) = (ballot.sheet, ballot.whyNot)
        (mine, proxies) = (ballot.mine, ballot.proxies)
        let sees = visit.viewer.seesResults(of: poll, at: visit.now)
        report = sees ? try PollReport(poll, ballot.questions, visit) : nil
        hidden = poll.stage == .published && !sees ? Self.hidden(poll, words) : nil
        turnout = words.count("polls.votes", poll.cast)
        looks = try ClosingStore(db: visit.db).looks(at: poll.id).map { $0.text(visit) }
        tools = try PollTools(poll, typedEnd, visit)
        discussion = try Discussion.of(poll.item, visit)
        follow = try FollowControl.of(
            .item(poll.id), within: [poll.item.author.map { .person($0) }].compactMap { $0 },
            visit)
        reportAddress =
            Self.mayReport(poll, space, visit) ? SpacePaths.report(poll.id, in: space) : nil
    }

    private static func author(_ poll: Poll, _ space: Space, _ visit: Visit) -> PersonBadge? {
        guard visit.viewer.knowsPeople(of: space), let name = poll.authorName else { return nil }
        return PersonBadge(
            poll.item.author, name: name, hasPhoto: poll.authorHasPhoto, in: space)
    }

    private static func mayReport(_ poll: Poll, _ space: Space, _ visit: Visit) -> Bool {
        visit.viewer.belongs(to: space) && poll.item.author != visit.viewer.person
            && poll.item.isPublished
    }

    private static func state(_ poll: Poll, _ visit: Visit) -> String {
        let (words, dates) = (visit.words, visit.dates)
        switch poll.stage {
        case .draft, .held: return words("polls.stage.\(poll.stage.rawValue)")
        case .closed:
            return words(
                "polls.stage.closed", ["when": dates.short(poll.closedAt ?? poll.listedAt)])
        case .published: break
        }
        if let start = poll.opensAt, start > visit.now {
            return words("polls.stage.coming", ["when": dates.coming(start, now: visit.now)])
        }
        return poll.closesAt.map {
            words("polls.until", ["when": dates.coming($0, now: visit.now)])
        } ?? words("polls.stage.open")
    }

    private static func hidden(_ poll: Poll, _ words: Localization) -> String {
        if poll.rules.results == .closed { return words("polls.hidden.closed") }
        if poll.rules.results == .voted, !poll.hasOwnVote { return words("polls.hidden.voted") }
        return poll.rules.isSecret
            ? words.count("polls.hidden.few", Poll.leastTold) : words("polls.hidden.coming")
    }

    private static func host(_ poll: Poll, _ visit: Visit) throws -> PageLink? {
        guard let host = poll.host else { return nil }
        let space = try visit.space
        do {
            let item = try ItemStore(db: visit.db).find(host, for: visit.viewer, in: space)
            return PageLink(
                item.title, visit.site.address(of: host, kind: item.kind, in: space))
        } catch Problem.notFound {
            return nil
        }
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
