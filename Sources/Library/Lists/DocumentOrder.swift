import Storage

/// How a list of documents is sorted.
enum DocumentOrder: String, CaseIterable, Sendable {
    case title, date, vetted

    /// Each the order of an index of `document_theme AS dt`.
    var clause: SQL {
        switch self {
        case .title: "dt.title_key, dt.document_id"
        case .date: "dt.dated_on DESC, dt.document_id DESC"
        case .vetted: "dt.vetted_at DESC, dt.document_id DESC"
        }
    }
}
