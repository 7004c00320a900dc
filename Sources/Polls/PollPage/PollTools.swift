import Community
import Content
import Foundation
import Markup

/// What whoever runs a poll can do with it.
struct PollTools: Rendered {
    let poll: Poll
    let space: Space
    let isOpen: Bool
    let mayLook: Bool
    let mayRun: Bool

    /// Nil for whoever may do nothing.
    init?(_ poll: Poll, _ visit: Visit) throws {
        let space = try visit.space
        self.poll = poll
        self.space = space
        mayRun = visit.viewer.mayRun(poll)
        isOpen = poll.isOpen(at: visit.now)
        mayLook = visit.viewer.mayLookEarly(at: poll, in: space, visit.now)
        guard mayRun || mayLook else { return nil }
    }

    static let fields: [Field<Self>] = [
        .optionalText("editAddress") { tools in
            tools.mayRun && !tools.poll.isClosed
                ? PollPaths.edit(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("closureAddress") { tools in
            tools.mayRun && tools.poll.stage == .published
                ? PollPaths.closure(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("turnoutAddress") { tools in
            tools.mayRun && tools.poll.stage == .published
                ? PollPaths.turnout(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("linksAddress") { tools in
            tools.mayRun && tools.poll.stage == .published
                ? PollPaths.links(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("lookAddress") { tools in
            tools.mayLook ? PollPaths.look(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("trashAddress") { tools in
            tools.mayRun ? PollPaths.poll(tools.poll.id, in: tools.space) : nil
        },
    ]
}
