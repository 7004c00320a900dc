import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Making a poll, and changing it as long as nobody has voted.
enum Editing {
    /// What to begin from; or the form, once that is chosen.
    static func new(_ visit: Visit) throws -> Response {
        try visit.require(visit.viewer.mayMakePolls(in: try visit.space))
        let query = visit.request.head.query
        guard let template = query.first("template").flatMap(PollTemplate.init) else {
            return try visit.page(TemplatesPage(visit, host: query.first("on")))
        }
        var form = template.form(visit.words)
        form.host = query.first("on") ?? ""
        return try visit.page(page(form, FormErrors(), nil, visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try visit.require(visit.viewer.mayMakePolls(in: space))
        var form = PollForm(visit.request.fields)
        if let more = try more(&form, nil, visit) { return more }
        var outcome = try PollCheck(form, EditorChoices(visit), nil, visit).run()
        guard outcome.errors.isEmpty else { return try show(form, outcome, nil, visit) }
        outcome.draft.host = try host(form, visit)
        let box = try visit.site.secretBox(for: PollLot.purpose)
        let person = try visit.person
        let id = try PollStore(db: visit.db).create(
            outcome.draft, in: space, by: person, lot: PollLot.draw(box), at: visit.now)
        try UrnStore(db: visit.db, poll: id).open()
        try FollowStore(db: visit.db).follow(
            byWriting: id, by: person, in: space.id, at: visit.now)
        try MentionStore(db: visit.db).set(outcome.people, in: id, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        return try finish(id, visit)
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try load(id, visit)
        let form = PollForm(
            poll, try QuestionStore(db: visit.db).questions(of: id),
            groups: try ItemStore(db: visit.db).groups(of: id),
            in: TimeZone(identifier: try visit.space.zone) ?? .gmt)
        return try visit.page(page(form, FormErrors(), poll, visit))
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        // No ballot comes in between what is read here and what is written.
        _ = try RegisterStore(db: visit.db, poll: id).begin()
        let poll = try load(id, visit)
        var form = PollForm(visit.request.fields)
        if poll.isFrozen {
            guard FrozenEditing.fits(poll, form, visit) else {
                return try FrozenEditing.refuse(poll, form, visit)
            }
            return try FrozenEditing.update(poll, form, visit)
        }
        if let more = try more(&form, poll, visit) { return more }
        let outcome = try PollCheck(form, EditorChoices(visit), poll, visit).run()
        guard form.version == String(poll.version) else {
            return try collide(form, outcome, poll, visit)
        }
        guard outcome.errors.isEmpty else { return try show(form, outcome, poll, visit) }
        let store = PollStore(db: visit.db)
        try store.update(poll, outcome.draft, at: visit.now)
        try store.setRules(outcome.draft, of: id)
        let newcomers = try MentionStore(db: visit.db).set(outcome.people, in: id, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        if poll.stage == .published {
            let publication = try PollPublication(visit)
            try publication.notify(newlyMentioned: newcomers, in: id)
            try publication.publish(id)
            return visit.redirect(
                to: PollPaths.poll(id, in: try visit.space), notice: "polls.done.saved")
        }
        return try finish(id, visit)
    }

    static func load(_ id: Item.ID, _ visit: Visit) throws -> Poll {
        let poll = try PollStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayRun(poll))
        guard !poll.isClosed else { throw Problem.conflict(because: "polls.refusal.ended") }
        return poll
    }

    /// A draft stays one; what is published comes out, or waits for a moderator.
    private static func finish(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let address = PollPaths.poll(id, in: space)
        guard visit.request.fields.first("do") != "draft" else {
            return visit.redirect(to: address, notice: "polls.done.draft")
        }
        if try Premoderation.holds(at: PremoderationPlace(module: polls.name), visit) {
            try PollStore(db: visit.db).setStage(.held, of: id, listedAt: visit.now)
            let poll = try PollStore(db: visit.db).find(id, for: visit.viewer, in: space)
            try Premoderation.hold(poll.item, visit)
            return visit.redirect(to: address, notice: "polls.done.held")
        }
        try PollPublication(visit).publish(id)
        return visit.redirect(to: address, notice: "polls.done.published")
    }

    /// What it is to hang from, if the viewer sees that.
    private static func host(_ form: PollForm, _ visit: Visit) throws -> Item.ID? {
        guard let id = Item.ID(segment: form.host) else { return nil }
        return try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space).id
    }
}
