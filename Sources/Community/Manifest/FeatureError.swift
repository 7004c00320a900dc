/// Why the list of features cannot start.
package enum FeatureError: Error, Equatable, CustomStringConvertible {
    case sameRouteTwice(String)
    case sameFeatureTwice(String)
    /// What it is, its name, and the two features that declare it.
    case declaredTwice(String, String, String, String)
    /// The key on the keyboard, and the two navigation items that have it.
    case sameKeyTwice(String, String, String)
    /// The navigation items that want to stand at the bottom edge of a phone.
    case tooManyOften([String])
    /// A rubric of the rail, and the feature that declares it under another name than its own.
    case rubricUnderOtherName(String, String)
    /// A setting, and its feature, which is not in the rail.
    case settingWithoutModule(String, String)

    package var description: String {
        switch self {
        case .sameRouteTwice(let route): "two routes answer \(route)"
        case .sameFeatureTwice(let name): "two features are called \(name)"
        case .declaredTwice(let noun, let name, let first, let second):
            "the \(noun) “\(name)” is declared by \(first) and by \(second)"
        case .sameKeyTwice(let key, let first, let second):
            "the key g \(key) leads to \(first) and to \(second)"
        case .rubricUnderOtherName(let name, let feature):
            "the rubric “\(name)” would not be switched off with its feature, \(feature)"
        case .settingWithoutModule(let name, let feature):
            "no form shows the setting “\(name)”: \(feature) is not in the rail"
        case .tooManyOften(let names):
            "at the bottom edge of a phone there is no room for " + names.joined(separator: ", ")
        }
    }
}
