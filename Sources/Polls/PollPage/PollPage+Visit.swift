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
        prolongings = try Self.prolongings(poll, visit)
        host = try Self.host(poll, visit)
        files = try AttachmentStore(db: visit.db).rows(of: [poll.id], visit)[poll.id] ?? []
        (sheet, whyNot) = (ballot.sheet, ballot.whyNot)
        (mine, proxies) = (ballot.mine, ballot.proxies)
        let sees = visit.viewer.seesResults(of: poll, at: visit.now)
        report = sees ? try PollReport(poll, ballot.questions, visit) : nil
        hidden = poll.stage == .published && !sees ? Self.hidden(poll, words) : nil
        turnout = words.count("polls.votes", poll.cast)
        looks = try Self.looks(poll, visit)
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
