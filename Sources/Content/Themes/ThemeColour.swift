import Community
import Storage

/// The colour of a theme, which always stands beside its name. The stylesheet has a class for each.
package enum ThemeColour: String, CaseIterable, SQLValue {
    case teal, blue, violet, rose, red, amber, green, grey

    /// Of a theme for which nobody has chosen one.
    package static let usual = teal

    static func options(_ chosen: ThemeColour?, _ words: Localization) -> [FormOption] {
        allCases.map {
            FormOption(
                value: $0.rawValue, word: words("themes.colour.\($0.rawValue)"),
                isChosen: $0 == chosen)
        }
    }
}
