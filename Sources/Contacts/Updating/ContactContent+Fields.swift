extension ContactContent {
    /// What stands in a column of one value; empty for nothing, and for a column of many.
    subscript(column: ContactColumn) -> String {
        get { Self.path(column).map { self[keyPath: $0] } ?? "" }
        set { if let path = Self.path(column) { self[keyPath: path] = newValue } }
    }

    private static func path(_ column: ContactColumn) -> WritableKeyPath<Self, String>? {
        switch column {
        case .fullName: \.title
        case .family: \.name.family
        case .given: \.name.given
        case .additional: \.name.additional
        case .prefix: \.name.prefix
        case .suffix: \.name.suffix
        case .organisation: \.organisation
        case .unit: \.unit
        case .function: \.function
        case .mandateFrom: \.mandateFrom
        case .mandateUntil: \.mandateUntil
        case .note: \.note
        case .birthday: \.birthday
        case .source: \.source
        case .consent: \.consentWord
        case .consentOn: \.consentOn
        default: nil
        }
    }

    private var consentWord: String {
        get { consent == .unknown ? "" : consent.rawValue }
        set { consent = ContactConsent(rawValue: newValue) ?? .unknown }
    }

    /// Takes parts of a field from another card; who sees it stays as it was decided here.
    mutating func take(
        _ columns: [ContactColumn], of field: ContactField, from other: ContactContent
    ) {
        switch field {
        case .organisation: organisationCard = nil
        case .note:
            if note.isEmpty { noteSight = other.noteSight }
            noteHTML = other.noteHTML
        case .birthday: if birthday.isEmpty { birthdaySight = other.birthdaySight }
        default: break
        }
        for column in columns { self[column] = other[column] }
    }
}

extension ContactChannel {
    /// What it is the same by, whoever sees it and whatever it is called.
    var identity: String {
        SaidContact.digest(
            [kind.rawValue, key.isEmpty ? value : key] + (kind == .address ? post.lines : []))
    }
}
