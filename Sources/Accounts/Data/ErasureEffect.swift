import Community
import Content
import Markup

/// What erasing an account does, and to which categories.
struct ErasureEffect: Rendered {
    let sentence: String
    let categories: String

    /// Each sentence once, in the order in which they come up.
    static func all(of data: [PersonalData], _ words: Localization) -> [ErasureEffect] {
        var keys: [String] = []
        for one in data where !keys.contains(one.fate) { keys.append(one.fate) }
        return keys.map { key in
            ErasureEffect(
                sentence: words(key),
                categories: data.filter { $0.fate == key }.map { words($0.word) }
                    .joined(separator: words("data.separator")))
        }
    }

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .text("categories") { $0.categories },
    ]
}
