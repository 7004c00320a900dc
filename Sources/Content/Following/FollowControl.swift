package import Community
package import Markup
package import Storage

/// The one control to follow something: what is in force and where it comes from, and a form to
/// choose otherwise. In a page `.optionalRecord("follow", FollowControl.self) { $0.follow }`; in
/// its template `{{#follow}}{{>following/_control}}{{/follow}}`.
package struct FollowControl: Rendered {
    let target: FollowTarget
    let address: String
    let inForce: String
    let options: [FormOption]
    let isStopped: Bool

    package static let fields: [Field<Self>] = [
        .text("followTarget") { $0.target.text }, .text("followAddress") { $0.address },
        .text("inForce") { $0.inForce },
        .list("levels", FormOption.self) { $0.options }, .flag("off") { $0.isStopped },
    ]

    /// The control for a thing, in one statement; nil for whoever does not belong to the space.
    /// - Parameter within: what the thing inherits from: a topic's theme, tags and author.
    package static func of(
        _ target: FollowTarget, within: [FollowTarget] = [], _ visit: Visit
    ) throws -> FollowControl? {
        try ask(target, within: within, visit).get()
    }

    /// The same, asked before it is needed.
    package static func ask(
        _ target: FollowTarget, within: [FollowTarget] = [], _ visit: Visit
    ) throws -> Asked<FollowControl?> {
        let space = try visit.space
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else {
            return Asked { nil }
        }
        let store = FollowStore(db: visit.db)
        return try store.ask(
            settingsAmong: [target] + within + [.space(space.id)], of: person, in: space.id
        ).map {
            FollowControl(target, $0, in: space, visit)
        }
    }

    init(
        _ target: FollowTarget, _ settings: [FollowSetting], in space: Space, _ visit: Visit
    ) {
        let (words, kinds) = (visit.words, visit.site.followKinds)
        self.target = target
        address = SpacePaths.following(in: space)
        let own = settings.first { $0.target == target }
        let force = FollowForce(settings, kinds)
        let inherited = FollowForce(settings.filter { $0.target != target }, kinds)
        inForce = Self.sentence(force, own, words)
        isStopped = force.level == .off
        let inheriting = FormOption(
            value: "inherit", word: Self.inheritance(inherited, words), isChosen: own == nil)
        options =
            [inheriting]
            + (kinds[target.kind]?.levels ?? []).map {
                FormOption(
                    value: $0.name, word: words("follow.level.\($0.name)"),
                    isChosen: own?.level == $0)
            }
    }

    /// "chaque message, hérité du thème"
    private static func sentence(
        _ force: FollowForce, _ own: FollowSetting?, _ words: Localization
    ) -> String {
        let level = words("follow.level.\(force.level.name)")
        guard let setting = force.setting else {
            return words("follow.from.default", ["level": level])
        }
        guard setting == own else {
            return words("follow.from.\(setting.target.kind)", ["level": level])
        }
        return setting.isChosen ? level : words("follow.from.writing", ["level": level])
    }

    private static func inheritance(_ force: FollowForce, _ words: Localization) -> String {
        let level = words("follow.level.\(force.level.name)")
        let key = force.setting.map { "follow.inherit.\($0.target.kind)" }
        return words(key ?? "follow.inherit.default", ["level": level])
    }
}
