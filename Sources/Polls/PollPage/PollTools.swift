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
    /// What was voted on is put away by moderators alone.
    let mayTrash: Bool
    /// The day and the time of the end, where it can be put off.
    let end: (day: String, time: String)?
    private let words: Localization
    /// What is wrong with the end that was typed.
    let endFault: String?

    /// Nil for whoever may do nothing.
    /// - Parameter typed: a new end that cannot be.
    init?(_ poll: Poll, _ typed: TypedEnd?, _ visit: Visit) throws {
        let space = try visit.space
        self.poll = poll
        self.space = space
        words = visit.words
        mayRun = visit.viewer.mayRun(poll)
        mayTrash = mayRun && (!poll.isFrozen || visit.viewer.moderates(space))
        isOpen = poll.isOpen(at: visit.now)
        mayLook = visit.viewer.mayLookEarly(at: poll, in: space, visit.now)
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        end =
            mayRun && poll.mayBeProlonged(at: visit.now)
            ? poll.closesAt.map {
                typed.map { ($0.day, $0.time) }
                    ?? (LocalDate($0, zone).isoDay, LocalDate($0, zone).isoTime)
            } : nil
        endFault = typed.map { _ in visit.words("polls.refusal.earlier") }
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
        .optionalText("prolongingAddress") { tools in
            tools.end == nil ? nil : PollPaths.prolonging(tools.poll.id, in: tools.space)
        },
        .optionalText("endFault") { $0.endFault },

        .record("endDay", FormField.self) {
            FormErrors().day("closes_day", $0.end?.day ?? "", $0.words)
        }, .text("endTime") { $0.end?.time ?? "" },
        .optionalText("turnoutAddress") { tools in
            tools.mayRun && tools.poll.stage == .published
                ? PollPaths.turnout(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("linksAddress") { tools in
            tools.mayRun && tools.poll.rules.guests != .none
                && (tools.poll.stage == .published || tools.poll.isClosed)
                ? PollPaths.links(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("lookAddress") { tools in
            tools.mayLook ? PollPaths.look(tools.poll.id, in: tools.space) : nil
        },
        .optionalText("trashAddress") { tools in
            tools.mayTrash ? PollPaths.poll(tools.poll.id, in: tools.space) : nil
        },
    ]
}
