import HTTP

/// What somebody shows as their second factor.
enum ShownFactor {
    /// The code of an application, or one that is kept on paper.
    case typed(String)
    case passkey(PasskeyAnswer, PasskeyChallenge.Bond)

    /// - Parameter bond: where it is asked for.
    init(_ fields: FormFields, for bond: PasskeyChallenge.Bond) {
        self =
            PasskeyAnswer(fields).map { .passkey($0, bond) }
            ?? .typed(fields.first("code") ?? "")
    }

    var isEmpty: Bool {
        switch self {
        case .typed(let text): text.allSatisfy(\.isWhitespace)
        case .passkey: false
        }
    }
}
