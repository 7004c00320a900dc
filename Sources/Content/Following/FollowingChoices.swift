import Community
import HTTP
import Storage

/// All that one chose on the page of what one follows, in one form.
enum FollowingChoices {
    static let inherited = "inherit"

    static func level(of space: Space.ID) -> String { "level-\(space)" }
    static func place(of space: Space.ID) -> String { "place-\(space)" }

    static func field(_ target: FollowTarget, in space: Space.ID) -> String {
        "of-\(space)-\(target.text)"
    }

    static func update(_ visit: Visit) throws -> Response {
        let store = FollowStore(db: visit.db)
        let general = try store.general(of: visit.person)
        for space in visit.viewer.memberships.map(\.space) {
            try choose(general[space.id] ?? .mentions, space, visit)
        }
        for setting in try store.settings(targets(visit), of: visit.person) {
            try choose(setting, visit)
        }
        return visit.redirect(to: AccountPaths.following(), notice: "follow.saved")
    }

    /// For a whole space. Where nothing changed, the detail of its mails stays as it is.
    private static func choose(_ former: FollowLevel, _ space: Space, _ visit: Visit) throws {
        let (fields, person) = (visit.request.fields, try visit.person)
        guard let typed = fields.first(level(of: space.id)) else { return }
        guard let level = FollowLevel(name: typed), level != .topics,
            let place = fields.first(place(of: space.id)).flatMap(FollowPlace.init)
        else { throw Problem.badRequest }
        if level != former {
            try FollowStore(db: visit.db).setGeneral(
                level == .mentions ? nil : level, by: person, in: space.id, at: visit.now)
        }
        let mails = MailChoiceStore(db: visit.db)
        let mail = try mails.choice(of: person, in: space.id)
        guard level != former || place != FollowPlace(mail) else { return }
        let changed = place.applied(to: mail, level)
        guard changed != mail else { return }
        try mails.set(changed, of: person, in: space.id, isOwn: true, at: visit.now)
    }

    /// What the lines of the form are about.
    private static func targets(_ visit: Visit) -> [FollowTarget] {
        visit.request.fields.all.compactMap { field in
            let parts = field.name.split(separator: "-", maxSplits: 2).map(String.init)
            guard parts.count == 3, parts[0] == "of" else { return nil }
            return FollowTarget(text: parts[2])
        }
    }

    private static func choose(_ setting: FollowSetting, _ visit: Visit) throws {
        let name = visit.request.fields.first(field(setting.target, in: setting.space))
        guard let name, name != setting.level.name else { return }
        let store = FollowStore(db: visit.db)
        if name == inherited {
            return try store.remove(setting.target, by: visit.person, in: setting.space)
        }
        let levels = visit.site.followKinds[setting.target.kind]?.levels ?? []
        guard let level = FollowLevel(name: name), levels.contains(level) else {
            throw Problem.badRequest
        }
        try store.set(
            level, of: setting.target, by: visit.person, in: setting.space, at: visit.now)
    }
}
