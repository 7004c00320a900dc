import Community
import Content
import Foundation
import HTTP
import Storage

/// What happens to cards once they are there: somebody confirms one, or nobody does for long;
/// whoever it is about is sent the link to it, and corrects it.
enum CareTelling {
    static let verbs: [String: StoryTelling.Verb] = [
        "confirm": confirm, "forget": forget, "ask": ask, "correct": correct,
    ]

    private static let confirm: StoryTelling.Verb = { moment, teller in
        try teller.run(.post, moment.scene.address + "/confirmation", as: moment.player, [:])
    }

    /// Confirmed so many months ago, and not since: as time alone does it.
    private static let forget: StoryTelling.Verb = { moment, teller in
        guard let months = Int(moment.act.text) else {
            throw DemonstrationError.unknown(moment.act.text)
        }
        try teller.write { site, db in
            let now = site.clock.now()
            try ContactStore(db: db).confirm(
                moment.scene.item, by: moment.player, at: now - TimeInterval(months * 30) * 86_400)
            let space = moment.scene.space
            guard let limit = ReminderRhythm.limit(at: now, in: space) else { return }
            _ = try DueStore(db: db).mark(before: limit, in: space.id, limit: 10, at: now)
        }
    }

    private static let ask: StoryTelling.Verb = { moment, teller in
        let id = moment.scene.item
        let channels = try teller.write { try ChannelStore(db: $1).all(of: id) }
        let mail = channels.first { $0.kind == .mail }?.value ?? ""
        try teller.run(
            .post, CarePaths.requests(id, in: moment.scene.space), as: moment.player,
            ["mail": mail])
    }

    /// Each line of the text is a field of the form and what is typed there: `function: Maire`.
    private static let correct: StoryTelling.Verb = { moment, teller in
        let path = try teller.write { try link(to: moment.scene.item, $0, $1) }
        guard let token = path.split(separator: "/").last.map(String.init),
            let card = try teller.write({ try OwnCard(token, $1) })
        else { throw DemonstrationError.unread("GET", path) }
        var typed = fields(of: OwnCardForm(card))
        for line in moment.act.text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1).map { String($0).oneLine }
            guard parts.count == 2 else { throw DemonstrationError.unknown(String(line)) }
            typed[parts[0]] = parts[1]
        }
        var form: FormFields = [:]
        for (name, text) in typed.sorted(by: { $0.key < $1.key }) { form.append(name, text) }
        try teller.run(.post, path, as: moment.player, form)
    }

    static func fields(of form: OwnCardForm) -> [String: String] {
        var fields: [String: String] = [:]
        for (part, text) in form.parts { fields[part.rawValue] = text }
        for channel in form.channels {
            fields[channel.id] = channel.value
            fields[channel.id + "_label"] = channel.label
            fields[channel.id + "_sight"] = channel.sight.rawValue
            fields[channel.id + "_code"] = channel.post.postalCode
            fields[channel.id + "_town"] = channel.post.locality
        }
        return fields
    }

    /// The path of the link in the mail that went out.
    private static func link(to card: Item.ID, _ site: Site, _ db: Database) throws -> String {
        guard let request = try RequestStore(db: db).latest(of: card) else {
            throw DemonstrationError.unread("GET", "link")
        }
        let mails = try Outbox(db: db).newest(50).filter { $0.recipient == request.email }
        let start = site.options.address
        let lines = try mails.first?.opened(site.mailSeal).body.split(separator: "\n") ?? []
        guard let line = lines.first(where: { $0.hasPrefix(start + "/my-card/") }) else {
            throw DemonstrationError.unread("GET", "link")
        }
        return String(line.dropFirst(start.count))
    }
}
