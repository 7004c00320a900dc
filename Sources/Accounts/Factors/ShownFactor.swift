import HTTP

/// What somebody shows as their second factor.
enum ShownFactor {
    /// The code of an application, or one that is kept on paper.
    case typed(String)

    init(_ fields: FormFields) { self = .typed(fields.first("code") ?? "") }

    var isEmpty: Bool {
        switch self {
        case .typed(let text): text.allSatisfy(\.isWhitespace)
        }
    }
}
