import Community
import Content
import Markup

/// A role to choose, with what it means.
struct RoleOption: Rendered {
    let value: String
    let word: String
    let hint: String
    let isChosen: Bool

    static func all(_ roles: [Role], chosen: Role, _ words: Localization) -> [RoleOption] {
        roles.map {
            RoleOption(
                value: $0.rawValue, word: words("role.\($0.rawValue)"),
                hint: words("role.\($0.rawValue).hint"), isChosen: $0 == chosen)
        }
    }

    static let fields: [Field<Self>] = [
        .text("value") { $0.value }, .text("word") { $0.word }, .text("hint") { $0.hint },
        .flag("chosen") { $0.isChosen },
    ]
}
